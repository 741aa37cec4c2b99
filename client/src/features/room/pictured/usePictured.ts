import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { EventSessionHandle } from '../../../realtime/index.ts';
import { asPictured } from './asPictured.ts';
import { PictureTime } from './PictureTime.ts';

/** The session as of the picture that is shown, and the clock that whoever plays a late picture sets. */
export function usePictured(session: EventSessionHandle): { pictured: EventSessionHandle; time: PictureTime } {
  const [time] = useState(() => new PictureTime());
  const { stage, questions, asOf, offsetMs } = session;
  useEffect(() => {
    if (!stage) return;
    const onAirIds = questions.filter(({ onAir }) => onAir).map(({ id }) => id);
    time.learn({ at: asOf, stage, onAirIds }, offsetMs);
  }, [time, stage, questions, asOf, offsetMs]);
  const shown = useSyncExternalStore(time.subscribe, time.shown);
  const pictured = useMemo(() => asPictured(session, shown), [session, shown]);
  return { pictured, time };
}
