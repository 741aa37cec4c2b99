import { newId, type StaffEventView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { nextAction, planDay } from './dayPlan.ts';

const now = Date.parse('2026-12-01T12:00:00.000Z');
function event(title: string, state: StaffEventView['state'], startsAt: string): StaffEventView {
  return {
    id: newId(),
    brand: 'policy-live',
    title,
    summary: '',
    host: { name: '张', office: '局', title: '' },
    policy: { title: '办法', number: '', url: '' },
    startsAt,
    endsAt: startsAt,
    guestsAllowed: true,
    runOfShow: [],
    state,
    cover: null,
    liveAt: null,
    endedAt: state === 'ended' ? startsAt : null,
    replay: false,
    revision: 1,
    waiting: 0,
    leads: 0,
  };
}

test('events fall into the day as Beijing counts days', () => {
  const plan = planDay(
    [
      event('live', 'live', '2026-12-01T11:30:00.000Z'),
      event('tonight', 'published', '2026-12-01T15:30:00.000Z'),
      event('late', 'published', '2026-12-01T01:00:00.000Z'),
      event('tomorrow', 'draft', '2026-12-01T16:30:00.000Z'),
      event('forgotten', 'draft', '2026-11-01T16:30:00.000Z'),
      event('over', 'ended', '2026-11-30T11:30:00.000Z'),
      event('off', 'cancelled', '2026-12-01T13:00:00.000Z'),
    ],
    now,
  );
  const titles = Object.fromEntries(
    Object.entries(plan).map(([name, list]) => [name, list.map((one: StaffEventView) => one.title)]),
  );
  expect(titles).toEqual({ live: ['live'], today: ['late', 'tonight'], next: ['tomorrow'], past: ['over'] });
});

test('one next action by state and role', () => {
  expect(nextAction({ state: 'draft', leads: 0 }, 'operator')).toBe('publish');
  expect(nextAction({ state: 'live', leads: 0 }, 'operator')).toBe('openControl');
  expect(nextAction({ state: 'live', leads: 0 }, 'moderator')).toBe('review');
  expect(nextAction({ state: 'ended', leads: 2 }, 'operator')).toBe('viewLeads');
  expect(nextAction({ state: 'ended', leads: 2 }, 'moderator')).toBe('view');
  expect(nextAction({ state: 'ended', leads: 0 }, 'operator')).toBe('view');
});
