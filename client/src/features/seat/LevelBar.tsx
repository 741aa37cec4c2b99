import { useTranslation } from 'react-i18next';
import { useAudioLevel } from '../../stage/index.ts';
import { useLasting } from '../room/useLasting.ts';

/** A live microphone picks up at least the room; this long without that (ms), something is wrong with it. */
const noiseFloor = 0.005;
const silentAfterMs = 8_000;

/** How loud the microphone is, with a hint in words. */
export function LevelBar({ track }: { track: MediaStreamTrack | null }) {
  const { t } = useTranslation();
  const level = useAudioLevel(track);
  const isSilent = useLasting(track !== null && level < noiseFloor, silentAfterMs);
  return (
    <div className="field">
      <meter className="seat__level" min={0} max={1} value={level} aria-label={t('seat.level')} />
      <output className={isSilent ? 'field__problem' : 'field__hint'}>
        {isSilent ? t('seat.silent') : t('seat.levelHint')}
      </output>
    </div>
  );
}
