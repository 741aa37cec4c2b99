import { newId, type Cue, type CueKind } from '@jingqi/contract';

const defaults: readonly { kind: CueKind; minutes: number }[] = [
  { kind: 'warm-up', minutes: 10 },
  { kind: 'talk', minutes: 40 },
  { kind: 'questions', minutes: 35 },
  { kind: 'closing', minutes: 5 },
];

/** The four usual items, named by `titleOf`; 90 minutes in all. */
export function defaultCues(titleOf: (kind: CueKind) => string): Cue[] {
  return defaults.map(({ kind, minutes }) => ({ id: newId(), kind, title: titleOf(kind), minutes }));
}

/** The list with the item at `from` moved to `to`; the same list when there is no such place. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

interface Fit {
  sum: number;
  /** Minutes from start to end; null while one of them is missing or they are reversed. */
  planned: number | null;
  /** Minutes the items are longer (shorter: negative) than planned. */
  diff: number;
}

/** How the items fit between `startsAt` and `endsAt` (instants, or null while not chosen). */
export function fitOf(
  cues: readonly { minutes?: number | null }[],
  startsAt: string | null,
  endsAt: string | null,
): Fit {
  const sum = cues.reduce((total, cue) => total + (cue.minutes ?? 0), 0);
  const length = startsAt && endsAt ? Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000) : 0;
  const planned = length > 0 ? length : null;
  return { sum, planned, diff: planned === null ? 0 : sum - planned };
}
