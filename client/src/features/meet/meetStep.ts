import type { MeetingView } from '@jingqi/contract';

/** early: the room is not open yet. off: it was not arranged, or not kept. */
export type MeetStep = 'off' | 'early' | 'waiting' | 'room' | 'over';

/** Where a party stands, by the server's clock. */
export function meetStep(meeting: MeetingView, now: number): MeetStep {
  const { state, startsAt, endsAt, roomOpensAt } = meeting;
  if (state === 'held' || state === 'lost') return 'over';
  if (state !== 'accepted') return 'off';
  if (now >= Date.parse(endsAt)) return 'over';
  if (now >= Date.parse(startsAt)) return 'room';
  return now >= Date.parse(roomOpensAt) ? 'waiting' : 'early';
}

export type ClockWarning = 'none' | 'two' | 'thirty';

/** Two minutes and thirty seconds before the end people are told. `leftMs`: until the end. */
export function clockWarning(leftMs: number): ClockWarning {
  if (leftMs <= 30_000) return 'thirty';
  return leftMs <= 120_000 ? 'two' : 'none';
}

/** Time left as 14:05; never below 0:00. */
export function formatLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
