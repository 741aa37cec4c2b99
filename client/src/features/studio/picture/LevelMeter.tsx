import { useTranslation } from 'react-i18next';
import { useAudioLevel } from '../../../stage/index.ts';
import type { Hearing } from '../media/useMyMedia.ts';
import { useHearing } from './useHearing.ts';

interface Props {
  /** Give the component a key of the track, so that a new one is listened to anew. */
  track: MediaStreamTrack | null;
  isOff: boolean;
  /** Told only when it changes: the meter alone is drawn fifteen times a second. */
  onHearing: (hearing: Hearing) => void;
}

const bars = 20;
const loudFrom = 17;

/** The microphone's loudness as a row of bars. */
export function LevelMeter({ track, isOff, onHearing }: Props) {
  const { t } = useTranslation('studio');
  const level = useAudioLevel(track);
  useHearing({ level, isOpen: track !== null && !isOff, onHearing });
  const lit = Math.round(level * bars);
  return (
    <div className="studio-meter" data-testid="studio-level" data-level={lit}>
      <meter className="visually-hidden" aria-label={t('preview.level')} value={lit} max={bars} />
      {Array.from({ length: bars }, (_, index) => (
        <span key={index} aria-hidden className={`studio-meter__bar${index < lit ? toneOf(index) : ''}`} />
      ))}
    </div>
  );
}

function toneOf(index: number): string {
  return index < loudFrom ? ' studio-meter__bar--calm' : ' studio-meter__bar--loud';
}
