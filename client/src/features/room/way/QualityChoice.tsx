import { useTranslation } from 'react-i18next';
import type { HlsPlayer, HlsQuality, HlsSnapshot } from '../../../hls/index.ts';

/** 画质：自动 and what else there is; nothing where there is no choice. */
export function QualityChoice({ player, snapshot }: { player: HlsPlayer; snapshot: HlsSnapshot }) {
  const { t } = useTranslation();
  if (snapshot.qualities.length === 0) return null;
  const all: readonly HlsQuality[] = ['auto', ...snapshot.qualities];
  return (
    <label className="way__quality">
      {t('room.hls.quality')}
      <select
        value={snapshot.quality}
        onChange={({ target }) => player.choose(all.find((one) => one === target.value) ?? 'auto')}
        data-testid="quality-choice"
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {t(`room.hls.qualities.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
