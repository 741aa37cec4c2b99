import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStage } from '../../stage/index.ts';
import { Seat } from '../seat/Seat.tsx';
import { Frame } from './Frame.tsx';
import { Picture } from './Picture.tsx';
import type { StageMediaProps } from './StageMedia.tsx';
import { StaticScreen } from './StaticScreen.tsx';
import { useFallBack } from './useFallBack.ts';
import { useLasting } from './useLasting.ts';
import { WayBar } from './way/WayBar.tsx';
import type { Way } from './way/useWay.ts';

/** So long a weak or broken connection is no passing trouble, in ms. */
const poorMs = 15_000;
const brokenMs = 8_000;

/** Connects to the media node and keeps that connection while people come on stage and leave it again. */
export function RealtimeStage({ session, event, view, way }: StageMediaProps & { way: Way }) {
  const { t } = useTranslation();
  const stage = useStage({ ticket: way.ticket, enabled: session.phase === 'entered' });
  const [hasPicture, setHasPicture] = useState(false);
  useFallBack(stage, way, hasPicture);
  const isPoor = useLasting(stage.quality === 'poor', poorMs);
  const isBroken = useLasting(stage.state === 'reconnecting', brokenMs);
  const isLive = view.state === 'live';
  const quality = isLive && stage.state === 'connected' ? t(`room.quality.${stage.quality}`) : undefined;
  return (
    <>
      <Frame session={session} quality={quality}>
        {isLive ? (
          <Picture stage={stage} view={view} onFirstFrame={() => setHasPicture(true)} />
        ) : (
          <StaticScreen session={session} event={event} stage={view} />
        )}
      </Frame>
      {isLive && way.address && <WayBar way={way} isOffered={isPoor || isBroken} />}
      {session.role === 'speaker' && <Seat session={session} stage={stage} view={view} />}
    </>
  );
}
