import { Volume2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrackAudio, type StageStream } from '../../stage/index.ts';
import { Button } from '../../ui/Button.tsx';

/** The sound of everyone on air; where the browser wants a tap first, a button asks for it. */
export function Sounds({ streams, speakerId = '' }: { streams: readonly StageStream[]; speakerId?: string }) {
  const { t } = useTranslation();
  const waiting = useRef<(() => void)[]>([]);
  const [isBlocked, setBlocked] = useState(false);
  const block = (play: () => void): void => {
    waiting.current.push(play);
    setBlocked(true);
  };
  const unblock = (): void => {
    for (const play of waiting.current.splice(0)) play();
    setBlocked(false);
  };
  return (
    <>
      {streams.map(({ streamId, track }) => (
        <TrackAudio
          key={streamId}
          track={track}
          speakerId={speakerId}
          onBlocked={block}
          onPlaying={() => setBlocked(waiting.current.length > 0)}
        />
      ))}
      {isBlocked && (
        <div className="frame__sound">
          <Button kind="primary" onClick={unblock} data-testid="unblock-sound">
            <Volume2 aria-hidden size={20} />
            {t('room.sound')}
          </Button>
        </div>
      )}
    </>
  );
}
