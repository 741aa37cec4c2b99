import type { Cue, Id, ReplayView } from '@jingqi/contract';
import { offsetIn } from './offsetIn.ts';
import type { RecordedPart } from './recording.model.ts';

interface Begun {
  cueId: Id;
  title: string;
  at: Date;
}

/**
 * Items of the run of show where they began in the replay, as they are called now; of several that began where nothing was
 * recorded the last one.
 */
export function chaptersOf(
  parts: readonly RecordedPart[],
  begun: readonly Begun[],
  runOfShow: readonly Pick<Cue, 'id' | 'title'>[],
): ReplayView['chapters'] {
  const chapters = begun.map(({ cueId, title, at }) => {
    const now = runOfShow.find(({ id }) => id === cueId);
    return { cueId, title: now?.title ?? title, offsetMs: offsetIn(parts, at) };
  });
  return chapters.filter(({ offsetMs }, index) => chapters[index + 1]?.offsetMs !== offsetMs);
}
