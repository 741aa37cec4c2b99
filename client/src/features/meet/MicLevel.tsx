import { useTranslation } from 'react-i18next';
import { useAudioLevel } from '../../stage/index.ts';
import type { Hearing } from '../studio/media/useMyMedia.ts';
import { useHearing } from '../studio/picture/useHearing.ts';

interface Props {
  /** Give the component a key of the track, so that a new one is listened to anew. */
  track: MediaStreamTrack | null;
  isOff: boolean;
  onHearing: (hearing: Hearing) => void;
}

/** How loud the microphone is; tells whether it is heard at all. */
export function MicLevel({ track, isOff, onHearing }: Props) {
  const { t } = useTranslation();
  const level = useAudioLevel(track);
  useHearing({ level, isOpen: track !== null && !isOff, onHearing });
  return (
    <div className="field">
      <meter className="seat__level" min={0} max={1} value={level} aria-label={t('seat.level')} />
      <p className="field__hint">{t('seat.levelHint')}</p>
    </div>
  );
}
