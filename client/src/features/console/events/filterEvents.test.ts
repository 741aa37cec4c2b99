import { newId, type StaffEventView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { filterEvents } from './filterEvents.ts';

function event(title: string, state: StaffEventView['state']): StaffEventView {
  return {
    id: newId(),
    brand: 'policy-live',
    title,
    summary: '',
    host: { name: '张建国', office: '市经济和信息化局', title: '' },
    policy: { title: '《办法》', number: '', url: '' },
    startsAt: '2026-12-01T11:30:00.000Z',
    endsAt: '2026-12-01T13:00:00.000Z',
    guestsAllowed: true,
    runOfShow: [],
    state,
    cover: null,
    liveAt: null,
    endedAt: null,
    replay: false,
    revision: 0,
    waiting: 0,
    leads: 0,
  };
}

test('by state and by words', () => {
  const events = [event('贴息政策', 'draft'), event('算力券', 'live')];
  expect(filterEvents(events, 'all', '').length).toBe(2);
  expect(filterEvents(events, 'live', '').map((one) => one.title)).toEqual(['算力券']);
  expect(filterEvents(events, 'all', ' 贴息 ').map((one) => one.title)).toEqual(['贴息政策']);
  expect(filterEvents(events, 'live', '贴息')).toEqual([]);
  expect(filterEvents(events, 'all', '经济和信息化').length).toBe(2);
});
