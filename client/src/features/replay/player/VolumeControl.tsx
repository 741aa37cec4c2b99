import { Volume1, Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOfVideo } from './useOfVideo.ts';
import { setVolume, toggleSound, volumeOf } from './videoSettings.ts';

/** Sound on and off, and how loud; phones have keys of their own for that. */
export function VolumeControl({ video }: { video: HTMLVideoElement | null }) {
  const { t } = useTranslation();
  const volume = useOfVideo(video, 'volumechange', volumeOf);
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  const name = t(volume === 0 ? 'replay.unmute' : 'replay.mute');
  return (
    <>
      <button
        type="button"
        className="controls__button"
        aria-label={name}
        title={name}
        onClick={() => toggleSound(video)}
      >
        <Icon aria-hidden size={22} />
      </button>
      <input
        type="range"
        className="controls__volume"
        aria-label={t('replay.volume')}
        min={0}
        max={100}
        value={Math.round(volume * 100)}
        onChange={({ target }) => setVolume(video, Number(target.value) / 100)}
      />
    </>
  );
}
