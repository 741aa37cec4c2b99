import { useTranslation } from 'react-i18next';
import { useAudioLevel } from '../../stage/index.ts';

/** How loud the microphone is, with a hint in words. */
export function LevelBar({ track }: { track: MediaStreamTrack | null }) {
  const { t } = useTranslation();
  const level = useAudioLevel(track);
  return (
    <div className="field">
      <meter className="seat__level" min={0} max={1} value={level} aria-label={t('seat.level')} />
      <p className="field__hint">{t('seat.levelHint')}</p>
    </div>
  );
}
