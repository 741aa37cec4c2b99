import { newId, SeatView, StageView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { newSeat } from './newSeat.ts';
import { idleStage } from './setting.ts';
import { seatView, stageView } from './stage.view.ts';

const eventId = newId();
const now = new Date('2026-11-24T11:00:00.000Z');
const seat = (role: 'host' | 'speaker', onAir: boolean) => ({
  ...newSeat(eventId, newId(), { role, name: role, office: '市经信局' }, now),
  onAir,
});

test('names those on air, the host first, and nobody else', () => {
  const view = stageView(idleStage(eventId), [seat('speaker', true), seat('host', true), seat('speaker', false)]);
  expect(view.onAir.map(({ name, host }) => [name, host])).toEqual([
    ['host', true],
    ['speaker', false],
  ]);
});

test('views are the contract’s and carry nothing more', () => {
  const announcement = { id: newId(), text: '公告', at: now };
  const view = stageView({ ...idleStage(eventId), liveAt: now, nodeId: 'node', announcement }, []);
  expect(StageView.strict().parse(view)).toEqual(view);
  expect(SeatView.strict().parse(seatView(seat('host', false)))).toMatchObject({ role: 'host', present: false });
});
