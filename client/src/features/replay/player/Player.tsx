import type { EventView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { chapterAt, type Chapter } from '../logic/chapters.ts';
import type { KeyAct } from '../logic/replayKeys.ts';
import type { Asked } from '../logic/marks.ts';
import type { Start } from '../logic/startOf.ts';
import { Controls, jumpMs } from './Controls.tsx';
import './player.css';
import { ReplayPicture } from './ReplayPicture.tsx';
import { Resumed } from './Resumed.tsx';
import { TimeBar } from './TimeBar.tsx';
import { useFullScreen } from './useFullScreen.ts';
import { useIdle } from './useIdle.ts';
import { useReplayKeys } from './useReplayKeys.ts';
import type { ReplayPlayer } from './useReplayPlayer.ts';
import { toggleSound } from './videoSettings.ts';

interface Props {
  event: EventView;
  replay: ReplayPlayer;
  durationMs: number;
  chapters: readonly Chapter[];
  asked: readonly Asked[];
  start: Start;
  onQuestion: (questionId: string, ms: number) => void;
}

/** The replay with its controls, which are all that there is in every browser. */
export function Player({ event, replay, durationMs, chapters, asked, start, onQuestion }: Props) {
  const { t } = useTranslation();
  const { positionMs, seek, snapshot } = replay;
  const { isFull, toggle } = useFullScreen(replay.video);
  useReplayKeys(useActs(replay, durationMs, toggle));
  const isIdle = useIdle(isFull && snapshot?.state === 'playing' && !snapshot.isPaused);
  const chapter = chapterAt(chapters, positionMs);
  return (
    <section
      className="player"
      aria-label={t('replay.label')}
      title={isFull ? undefined : t('replay.keys')}
      data-testid="replay-player"
      data-state={snapshot?.state ?? 'loading'}
      data-idle={isIdle}
    >
      <ReplayPicture replay={replay} event={event} />
      {start.isResumed && <Resumed ms={start.ms} onStart={() => seek(0)} />}
      <div className="player__bottom">
        <TimeBar
          durationMs={durationMs}
          positionMs={positionMs}
          chapters={chapters}
          asked={asked}
          onSeek={seek}
          onQuestion={onQuestion}
        />
        <Controls
          replay={replay}
          durationMs={durationMs}
          chapter={chapter?.title ?? ''}
          isFull={isFull}
          onFull={toggle}
        />
      </div>
    </section>
  );
}

function useActs(replay: ReplayPlayer, durationMs: number, onFull: () => void): (act: KeyAct) => void {
  const { player, positionMs, seek, video } = replay;
  const acts: Record<KeyAct, () => void> = {
    toggle: () => player?.togglePlay(),
    back: () => seek(Math.max(0, positionMs - jumpMs)),
    forward: () => seek(Math.min(durationMs, positionMs + jumpMs)),
    full: onFull,
    mute: () => toggleSound(video),
  };
  return (act) => acts[act]();
}
