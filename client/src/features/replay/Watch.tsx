import type { EventView, ReplayView } from '@jingqi/contract';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { chaptersOf } from './logic/chapters.ts';
import { keptPlace } from './logic/keptPlaces.ts';
import { askedOf } from './logic/marks.ts';
import { startOf } from './logic/startOf.ts';
import { Player } from './player/Player.tsx';
import { useReplayPlayer } from './player/useReplayPlayer.ts';
import './replay.css';
import { ReplayFacts } from './ReplayFacts.tsx';
import type { Sought } from './ReplayQuestions.tsx';
import { ReplayTabs, type ReplayTab, type Side } from './ReplayTabs.tsx';
import { useKeptPlace } from './useKeptPlace.ts';
import { useRenewal } from './useRenewal.ts';

interface Props {
  event: EventView;
  view: ReplayView;
  /** Asks for the replay anew; null: it was not to be had. */
  onAsk: () => Promise<ReplayView | null>;
}

/** Watching it: player, what it is, questions and chapters. */
export function Watch({ event, view, onAsk }: Props) {
  const [search] = useSearchParams();
  const [start] = useState(() => startOf(search, view, keptPlace(event.id)));
  const replay = useReplayPlayer(view.address.url, start.ms);
  useRenewal(replay, view.address.url, onAsk);
  useKeptPlace(event.id, replay);
  const { durationMs } = view;
  const chapters = useMemo(() => chaptersOf(view), [view]);
  const asked = useMemo(() => askedOf(view), [view]);
  const side = useSide(start.questionId);
  const goToQuestion = (questionId: string, ms: number): void => {
    replay.seek(ms);
    side.show(questionId);
  };
  return (
    <div className="page replay" data-testid="replay">
      <div className="replay__player">
        <Player
          event={event}
          replay={replay}
          durationMs={durationMs}
          chapters={chapters}
          asked={asked}
          start={start}
          onQuestion={goToQuestion}
        />
      </div>
      <ReplayFacts event={event} replay={view} positionMs={replay.positionMs} />
      <ReplayTabs
        side={side}
        asked={asked}
        chapters={chapters}
        policy={event.policy}
        positionMs={replay.positionMs}
        onSeek={replay.seek}
      />
    </div>
  );
}

/** What stands beside the picture: the tab, and the question that is sought. */
function useSide(questionId: string | null): Side & { show: (id: string) => void } {
  const [tab, setTab] = useState<ReplayTab>('questions');
  const [sought, setSought] = useState<Sought | null>(questionId === null ? null : { questionId, turn: 0 });
  const show = (id: string): void => {
    setTab('questions');
    setSought((before) => ({ questionId: id, turn: (before?.turn ?? 0) + 1 }));
  };
  return { tab, setTab, sought, show };
}
