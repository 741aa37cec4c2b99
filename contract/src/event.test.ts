import { expect, test } from 'vitest';
import { EventInput } from './event.ts';
import { newId } from './id.ts';

const event = {
  id: newId(),
  brand: 'policy-live',
  title: '专精特新贷款贴息政策解读',
  summary: '',
  host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
  policy: { title: '《贷款贴息办法》', number: '', url: '' },
  startsAt: '2026-12-01T11:30:00.000Z',
  endsAt: '2026-12-01T13:00:00.000Z',
  guestsAllowed: true,
  runOfShow: [{ id: newId(), kind: 'talk', title: '政策讲解', minutes: 30 }],
};

test('a whole event is taken', () => {
  expect(EventInput.parse(event).title).toBe(event.title);
});

test('an end before the start is told beside the end', () => {
  const refused = EventInput.safeParse({ ...event, endsAt: '2026-12-01T11:00:00.000Z' });
  expect(refused.error?.issues[0]).toMatchObject({ path: ['endsAt'], message: 'endsBeforeStart' });
});

test('times are compared as times, however they are written', () => {
  const at = '2026-12-01T11:30:00';
  expect(EventInput.safeParse({ ...event, startsAt: `${at}Z`, endsAt: `${at}.500Z` }).success).toBe(true);
  expect(EventInput.safeParse({ ...event, startsAt: `${at}.500Z`, endsAt: `${at}Z` }).success).toBe(false);
});

test('a policy address is https or nothing', () => {
  for (const url of ['javascript:alert(1)', 'http://example.cn', 'data:text/html,x']) {
    expect(EventInput.safeParse({ ...event, policy: { ...event.policy, url } }).success).toBe(false);
  }
});
