import type { ReplayView } from '@jingqi/contract';

/** A stretch of the time bar, in ms from the beginning. `cueId` and `title`: empty before the first chapter. */
export interface Chapter {
  cueId: string;
  title: string;
  startMs: number;
  endMs: number;
}

/** The whole replay as chapters one after another; without any it is one stretch without a name. */
export function chaptersOf({ chapters, durationMs }: Pick<ReplayView, 'chapters' | 'durationMs'>): Chapter[] {
  const begun = chapters
    .filter(({ offsetMs }) => offsetMs < durationMs)
    .sort((a, b) => a.offsetMs - b.offsetMs)
    .map(({ cueId, title, offsetMs }) => ({ cueId, title, startMs: offsetMs }));
  const [first] = begun;
  const all = first?.startMs === 0 ? begun : [{ cueId: '', title: '', startMs: 0 }, ...begun];
  return all.map((chapter, at) => ({ ...chapter, endMs: all[at + 1]?.startMs ?? durationMs }));
}

/** The chapter that is played at a place. */
export function chapterAt(chapters: readonly Chapter[], ms: number): Chapter | null {
  return chapters.findLast(({ startMs }) => startMs <= ms) ?? chapters[0] ?? null;
}
