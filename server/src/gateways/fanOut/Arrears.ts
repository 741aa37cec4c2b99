import type { Pulse, StreamName } from '@jingqi/contract';
import type { TimelineRow } from '../../kit/index.ts';

/** What a slow member was not given. However long it lasts, it is one row a stream and one frame a room. */
export class Arrears {
  readonly rows = new Map<StreamName, TimelineRow>();
  readonly pulses = new Map<StreamName, Pulse>();
  /** ms since the epoch. */
  readonly since: number;

  constructor(since: number) {
    this.since = since;
  }

  /** The last row of a stream is enough: the page sees the gap before it and reads the stream, or takes a snapshot. */
  addRow(row: TimelineRow): void {
    this.rows.set(row.stream, row);
  }

  addPulse(stream: StreamName, pulse: Pulse): void {
    const before = this.pulses.get(stream);
    this.pulses.set(stream, before ? joinPulses(before, pulse) : pulse);
  }
}

/** One frame that says what both say: counts as of the later, claps of both. */
export function joinPulses(before: Pulse, after: Pulse): Pulse {
  return { ...after, votes: { ...before.votes, ...after.votes }, claps: before.claps + after.claps };
}
