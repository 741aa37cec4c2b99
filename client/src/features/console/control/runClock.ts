import type { Cue, EventView, StageView } from '@jingqi/contract';

const minute = 60_000;

/** One row of the run of show with its planned and expected start (ms since the epoch). */
export interface CueRow {
  cue: Cue;
  state: 'past' | 'now' | 'coming';
  plannedAt: number;
  /** When it began is not kept for past ones; for coming ones: when it will, as things go. */
  expectedAt: number;
}

export interface RunClock {
  rows: CueRow[];
  current: CueRow | null;
  next: Cue | null;
  /** Since the present item began and what is left of its planned length (negative: overrun), in ms. */
  elapsedMs: number;
  leftMs: number;
  /** How much later than planned the rest will be, in ms; negative: early; null: the first item has not begun. */
  driftMs: number | null;
  plannedEnd: number;
  expectedEnd: number;
}

/** Where the evening stands against its plan at `now` (ms since the epoch). */
export function runClock(event: EventView, stage: StageView, now: number): RunClock {
  const planned = plannedStarts(event);
  const at = event.runOfShow.findIndex((cue) => cue.id === stage.cueId);
  const current = event.runOfShow[at];
  const began = stage.cueStartedAt ? Date.parse(stage.cueStartedAt) : null;
  const length = (current?.minutes ?? 0) * minute;
  const running = current !== undefined && began !== null;
  const drift = running ? Math.max(now, began + length) - ((planned[at] ?? 0) + length) : null;
  const rows = event.runOfShow.map((cue, index): CueRow => {
    const state = index < at || (index === at && stage.state === 'ended') ? 'past' : index === at ? 'now' : 'coming';
    const plannedAt = planned[index] ?? 0;
    return { cue, state, plannedAt, expectedAt: index === at && began !== null ? began : plannedAt + (drift ?? 0) };
  });
  const plannedEnd = (planned.at(-1) ?? 0) + (event.runOfShow.at(-1)?.minutes ?? 0) * minute;
  const elapsedMs = running ? Math.max(0, now - began) : 0;
  return {
    rows,
    current: rows[at] ?? null,
    next: event.runOfShow[at + 1] ?? null,
    elapsedMs,
    leftMs: length - elapsedMs,
    driftMs: drift,
    plannedEnd,
    expectedEnd: plannedEnd + (drift ?? 0),
  };
}

function plannedStarts(event: EventView): number[] {
  let at = Date.parse(event.startsAt);
  return event.runOfShow.map((cue) => {
    const start = at;
    at += cue.minutes * minute;
    return start;
  });
}

/** How to colour a drift: within 2 minutes is on time, beyond 10 is grave. */
export function driftLevel(driftMs: number | null): 'none' | 'onTime' | 'off' | 'grave' {
  if (driftMs === null) return 'none';
  const minutes = Math.abs(driftMs) / minute;
  return minutes < 2 ? 'onTime' : minutes < 10 ? 'off' : 'grave';
}
