import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrackVideo } from '../../stage/index.ts';
import { DeviceChoices } from '../seat/DeviceChoices.tsx';
import '../seat/seat.css';
import type { Hearing } from '../studio/media/useMyMedia.ts';
import { ticksOf, type Ticks as TickStates } from '../studio/readyMarks.ts';
import { DeviceProblems } from './DeviceProblems.tsx';
import { useMeet } from './MeetContext.ts';
import { MicLevel } from './MicLevel.tsx';
import { Ticks } from './Ticks.tsx';
import { Toggles } from './Toggles.tsx';

const nothingHeard: Hearing = { isHeard: false, isSilent: false };

/** How I look and sound, with three ticks and what to do about them. */
export function DeviceCheck() {
  const { t } = useTranslation();
  const { preview, off } = useMeet().media;
  const [hearing, setHearing] = useState(nothingHeard);
  const ticks = useTicks(hearing);
  return (
    <section className="card stack" aria-label={t('meet.waiting.check')}>
      <div className="seat__preview">
        <TrackVideo
          track={off.camera ? null : preview.camera}
          mirrored
          label={t('meet.waiting.preview')}
          className="seat__video"
        />
      </div>
      <Ticks ticks={ticks} />
      <DeviceProblems className="seat__problems" />
      <MicLevel
        key={preview.microphone?.id ?? ''}
        track={preview.microphone}
        isOff={off.microphone}
        onHearing={setHearing}
      />
      <div className="row">
        <Toggles />
      </div>
      <Choices />
    </section>
  );
}

function useTicks(hearing: Hearing): TickStates {
  const { media, session } = useMeet();
  const { preview, off, isSoundOnly } = media;
  return ticksOf({
    hasCamera: preview.camera !== null || isSoundOnly,
    hasMicrophone: preview.microphone !== null,
    isAsking: preview.asking,
    isOff: { camera: off.camera || isSoundOnly, microphone: off.microphone },
    ...hearing,
    network: session.connection.kind === 'live' ? 'ok' : session.entries > 0 ? 'failed' : 'checking',
    quality: null,
  });
}

function Choices() {
  const { devices } = useMeet().media;
  return (
    <div className="waiting__devices">
      <DeviceChoices devices={devices} />
    </div>
  );
}
