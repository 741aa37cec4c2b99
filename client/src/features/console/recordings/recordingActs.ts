import type { RecordingChange, RecordingView } from '@jingqi/contract';

export type RecordingAct = RecordingChange['act'];

/** What can be done with a recording as it is. */
export function recordingActs({
  state,
  endedAt,
  held,
}: Pick<RecordingView, 'state' | 'endedAt' | 'held'>): readonly RecordingAct[] {
  if (state === 'removed') return [];
  const acts: (RecordingAct | false)[] = [
    state === 'withdrawn' ? 'restore' : 'withdraw',
    held ? 'release' : 'hold',
    endedAt !== null && !held && 'remove',
  ];
  return acts.filter((act) => act !== false);
}
