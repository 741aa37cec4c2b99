import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrackAudio, TrackVideo } from '../../../stage/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { audible } from '../audible.ts';
import { useStudio } from '../StudioContext.ts';

/** Pictures of the others on stage, small. */
export function OthersStrip() {
  const { t } = useTranslation('studio');
  const { media } = useStudio();
  const pictures = media.stage.streams.filter(({ source, paused }) => source !== 'microphone' && !paused);
  if (pictures.length === 0) return null;
  return (
    <ul className="studio-others" data-testid="studio-others">
      {pictures.map(({ streamId, name, track }) => (
        <li key={streamId} className="studio-others__one">
          <TrackVideo track={track} className="studio-others__video" label={t('preview.other', { name })} />
          <span className="studio-others__name">{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** The voices of the others on the chosen speaker. */
export function OthersAudio() {
  const { t } = useTranslation('studio');
  const { media, session } = useStudio();
  const [play, setPlay] = useState<(() => void) | null>(null);
  const streams = audible(media.stage.streams, session.stage.state, session.stage.onAir);
  const unblock = (): void => {
    play?.();
    setPlay(null);
  };
  return (
    <>
      {streams.map(({ streamId, track }) => (
        <TrackAudio
          key={streamId}
          track={track}
          speakerId={media.devices.chosen.speaker}
          onBlocked={(start) => setPlay(() => start)}
        />
      ))}
      {play && (
        <Button onClick={unblock} data-testid="studio-sound">
          <Volume2 aria-hidden size={20} /> {t('preview.soundBlocked')}
        </Button>
      )}
    </>
  );
}
