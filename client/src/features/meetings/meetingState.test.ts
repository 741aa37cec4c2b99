import { describe, expect, it } from 'vitest';
import { idOf, meetingAt } from '../../realtime/fixtures.ts';
import { actionsOf, otherParty, partyWords, sortMeetings, stateWord, toneOf } from './meetingState.ts';

// meetingAt: 11:30 to 11:45, room from 11:20, seen by the investor.
const at = (clock: string): number => Date.parse(`2026-11-24T${clock}:00.000Z`);
const pending = meetingAt(1, { state: 'pending', awaits: 'enterprise', expiresAt: '2026-11-24T11:10:00.000Z' });
const allowed = (meeting: typeof pending, now: number): string[] =>
  Object.entries(actionsOf(meeting, now))
    .filter(([, may]) => may)
    .map(([name]) => name);

describe('stateWord', () => {
  it('says whose turn it is, and what the clock makes of it', () => {
    expect(stateWord(pending, at('11:00'))).toBe('awaitsThem');
    expect(stateWord({ ...pending, side: 'enterprise' }, at('11:00'))).toBe('awaitsMe');
    expect(stateWord(pending, at('11:10'))).toBe('expired');
    const accepted = meetingAt(2);
    expect(['11:29', '11:30', '11:44', '11:45'].map((clock) => stateWord(accepted, at(clock)))).toEqual([
      'accepted',
      'now',
      'now',
      'finishing',
    ]);
    expect(stateWord(meetingAt(3, { state: 'lost' }), at('11:50'))).toBe('lost');
    expect([toneOf('awaitsMe'), toneOf('cancelled')]).toEqual(['gold', 'muted']);
  });
});

describe('actionsOf', () => {
  it('lets the one who is asked answer, and the one who asked take it back', () => {
    expect(allowed({ ...pending, side: 'enterprise' }, at('11:00'))).toEqual(['answer']);
    expect(allowed(pending, at('11:00'))).toEqual(['withdraw']);
    expect(allowed(pending, at('11:11'))).toEqual([]);
    // A proposal is answered by the one who had asked.
    expect(allowed({ ...pending, awaits: 'investor' }, at('11:00'))).toEqual(['answer']);
  });

  it('opens the room ten minutes before, and the card from the start to a day after', () => {
    const accepted = meetingAt(2);
    expect(allowed(accepted, at('11:00'))).toEqual(['cancel', 'calendar']);
    expect(allowed(accepted, at('11:20'))).toEqual(['cancel', 'calendar', 'enter']);
    expect(allowed(accepted, at('11:31'))).toEqual(['enter', 'outcome']);
    expect(allowed(accepted, at('11:46'))).toEqual(['outcome']);
    expect(allowed(accepted, at('11:46') + 86_400_000)).toEqual([]);
    expect(allowed({ ...accepted, side: 'helper' }, at('11:31'))).toEqual(['enter']);
  });
});

it('puts what comes soonest first and keeps what is past apart', () => {
  const later = meetingAt(1, { id: idOf(1), startsAt: '2026-11-24T12:00:00.000Z', endsAt: '2026-11-24T12:15:00.000Z' });
  const soon = meetingAt(1, { id: idOf(2) });
  const off = meetingAt(1, { id: idOf(3), state: 'cancelled' });
  const { upcoming, past } = sortMeetings([later, off, soon], at('11:00'));
  expect([upcoming, past].map((list) => list.map(({ id }) => id))).toEqual([[idOf(2), idOf(1)], [idOf(3)]]);
  const party = { personId: idOf(1), name: '林晓', title: '总经理', organisation: '' };
  expect(partyWords(party)).toEqual({ heading: '林晓', person: '总经理' });
  expect(partyWords({ ...party, organisation: '甲公司' })).toEqual({ heading: '甲公司', person: '林晓 · 总经理' });
  expect(otherParty(soon).personId).toBe(idOf(52));
  expect(otherParty({ ...soon, side: 'enterprise' }).personId).toBe(idOf(51));
});
