import { useTranslation } from 'react-i18next';
import type { HlsQuality } from '../../../hls/index.ts';
import type { ReplayPlayer } from './useReplayPlayer.ts';
import { useOfVideo } from './useOfVideo.ts';
import { setSpeed, speedOf, speeds } from './videoSettings.ts';

export function SpeedMenu({ video }: { video: HTMLVideoElement | null }) {
  const { t } = useTranslation();
  const speed = useOfVideo(video, 'ratechange', speedOf);
  return (
    <select
      className="controls__menu tabular"
      aria-label={t('replay.speed')}
      title={t('replay.speed')}
      value={speed}
      onChange={({ target }) => setSpeed(video, Number(target.value))}
      data-testid="replay-speed"
    >
      {speeds.map((rate) => (
        <option key={rate} value={rate}>
          {t('replay.speedOf', { rate })}
        </option>
      ))}
    </select>
  );
}

/** Nothing where there is no choice, as in Safari. */
export function QualityMenu({ replay: { player, snapshot } }: { replay: ReplayPlayer }) {
  const { t } = useTranslation();
  if (!player || !snapshot || snapshot.qualities.length === 0) return null;
  const all: readonly HlsQuality[] = ['auto', ...snapshot.qualities];
  return (
    <select
      className="controls__menu"
      aria-label={t('replay.quality')}
      title={t('replay.quality')}
      value={snapshot.quality}
      onChange={({ target }) => player.choose(all.find((one) => one === target.value) ?? 'auto')}
      data-testid="replay-quality"
    >
      {all.map((one) => (
        <option key={one} value={one}>
          {t(`replay.qualities.${one}`)}
        </option>
      ))}
    </select>
  );
}
