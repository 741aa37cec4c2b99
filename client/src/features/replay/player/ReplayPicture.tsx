import type { EventView } from '@jingqi/contract';
import { Play, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Poster } from '../../../ui/Poster.tsx';
import type { ReplayPlayer } from './useReplayPlayer.ts';

/** The picture, and over it what there is to say or to press. */
export function ReplayPicture({ replay, event }: { replay: ReplayPlayer; event: EventView }) {
  const { snapshot, player, attach } = replay;
  const hasPicture = snapshot !== null && snapshot.state !== 'loading' && snapshot.state !== 'refused';
  return (
    <div className="player__picture">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={attach}
        className="player__video"
        playsInline
        aria-label={event.title}
        onClick={() => player?.togglePlay()}
      />
      {!hasPicture && (
        <div className="player__poster" aria-hidden>
          <Poster title={event.title} brand={event.brand} cover={event.cover} />
        </div>
      )}
      <Over replay={replay} />
    </div>
  );
}

function Over({ replay: { snapshot, player } }: { replay: ReplayPlayer }) {
  const { t } = useTranslation();
  const state = snapshot?.state ?? 'loading';
  if (snapshot?.isSoundBlocked)
    return (
      <div className={state === 'loading' ? 'player__over' : 'player__sound'}>
        <Button kind="stage" onClick={() => player?.unmute()} data-testid="replay-sound">
          <Volume2 aria-hidden size={20} />
          {t('replay.sound')}
        </Button>
      </div>
    );
  if (snapshot?.isPaused || state === 'ended')
    return (
      <button
        type="button"
        className="player__over player__big"
        aria-hidden
        tabIndex={-1}
        onClick={() => player?.togglePlay()}
      >
        <span>
          <Play aria-hidden size={36} />
        </span>
      </button>
    );
  return (
    <output className="player__over player__note" data-testid="replay-note" hidden={state === 'playing'}>
      {state !== 'playing' && t(`replay.note.${wordOf(snapshot)}`)}
    </output>
  );
}

function wordOf(snapshot: ReplayPlayer['snapshot']) {
  if (snapshot?.refusal) return snapshot.refusal;
  if (snapshot?.trouble) return snapshot.trouble;
  return snapshot?.state === 'waiting' || snapshot?.state === 'stalled' ? snapshot.state : 'loading';
}
