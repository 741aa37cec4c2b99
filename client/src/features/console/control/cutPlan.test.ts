import { newId, type SeatView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { cutPlan, restorePlan } from './cutPlan.ts';

const seat = (role: SeatView['role'], change: Partial<SeatView> = {}): SeatView => ({
  personId: newId(),
  name: '张建国',
  office: '',
  role,
  present: true,
  ready: true,
  marks: { picture: true, sound: true, network: true },
  onAir: true,
  ...change,
});

test('a cut takes off everybody on air, and them alone comes back', () => {
  const seats = [seat('host'), seat('speaker'), seat('speaker', { onAir: false })];
  const cut = cutPlan(seats);
  expect(cut).toEqual([seats[0]?.personId, seats[1]?.personId]);
  const off = seats.map((one) => ({ ...one, onAir: false }));
  expect(restorePlan(off, cut)).toEqual(cut);
});

test('who has left does not come back; unremembered, the hosts do', () => {
  const host = seat('host', { onAir: false });
  const gone = seat('speaker', { onAir: false, present: false });
  expect(restorePlan([host, gone], [gone.personId])).toEqual([]);
  expect(restorePlan([host, gone], [])).toEqual([host.personId]);
});
