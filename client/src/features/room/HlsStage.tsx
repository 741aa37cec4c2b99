import type { HlsAddress } from '@jingqi/contract';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHlsPlayer, type HlsSnapshot } from '../../hls/index.ts';
import { DvrBar } from './DvrBar.tsx';
import { Frame } from './Frame.tsx';
import { HlsPicture } from './HlsPicture.tsx';
import type { Place } from './pictured/PictureTime.ts';
import type { StageMediaProps } from './StageMedia.tsx';
import { StaticScreen } from './StaticScreen.tsx';
import { useRenewal } from './useRenewal.ts';
import { QualityChoice } from './way/QualityChoice.tsx';
import { WayBar } from './way/WayBar.tsx';
import type { Way } from './way/useWay.ts';

/** The broadcast as HLS: some seconds late, for any number of people. */
export function HlsStage({
  session,
  event,
  view,
  time,
  way,
  address,
}: StageMediaProps & { way: Way; address: HlsAddress }) {
  const { t } = useTranslation();
  const hls = useHlsPlayer({ url: address.url, isLive: true });
  const { player, snapshot } = hls;
  const state = snapshot?.state ?? 'loading';
  const isShown = state === 'playing' || state === 'waiting';
  const hasPicture = isShown || state === 'stalled';
  useEffect(() => {
    if (!player) return undefined;
    return time.follow(
      () => (hasPicture ? player.instant() : null),
      () => placeOf(player.snapshot()),
    );
  }, [time, player, hasPicture]);
  useRenewal(way, hls);
  const isLive = view.state === 'live';
  return (
    <>
      <Frame session={session} quality={isLive && isShown && !snapshot?.isAtEdge ? t('room.hls.earlier') : undefined}>
        {isLive ? (
          <HlsPicture hls={hls} view={view} way={way} />
        ) : (
          <StaticScreen session={session} event={event} stage={view} />
        )}
      </Frame>
      {isLive && player && snapshot && isShown && <DvrBar player={player} snapshot={snapshot} />}
      {isLive && (
        <WayBar way={way}>{player && snapshot && <QualityChoice player={player} snapshot={snapshot} />}</WayBar>
      )}
    </>
  );
}

function placeOf({ isPaused, end, position }: HlsSnapshot): Place {
  return { isPaused, leftMs: (end - position) * 1_000 };
}
