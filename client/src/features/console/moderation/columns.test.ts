import { newId, type StaffQuestion } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { intoColumns, matching, oldestWait } from './columns.ts';

function question(change: Partial<StaffQuestion>): StaffQuestion {
  return {
    id: newId(),
    eventId: newId(),
    text: '贴息怎么申请？',
    state: 'awaitingReview',
    anonymous: false,
    askerId: newId(),
    askerName: '王芳',
    enterprise: '北京云帆',
    ahead: false,
    reason: '',
    mergedInto: null,
    mergedCount: 0,
    votes: 0,
    pinned: false,
    onAir: false,
    answer: null,
    edits: [],
    raisedAt: '2026-12-01T11:00:00.000Z',
    releasedAt: null,
    ...change,
  };
}
const texts = (list: StaffQuestion[]) => list.map((entry) => entry.text);

test('the oldest waits on top; on air, pinned and most wanted lead the chosen', () => {
  const columns = intoColumns([
    question({ text: 'late', raisedAt: '2026-12-01T11:05:00.000Z' }),
    question({ text: 'early', raisedAt: '2026-12-01T11:01:00.000Z' }),
    question({ text: 'few', state: 'released', votes: 1 }),
    question({ text: 'many', state: 'released', votes: 9 }),
    question({ text: 'pinned', state: 'released', pinned: true }),
    question({ text: 'onAir', state: 'released', onAir: true }),
  ]);
  expect(texts(columns.waiting)).toEqual(['early', 'late']);
  expect(texts(columns.chosen)).toEqual(['onAir', 'pinned', 'many', 'few']);
});

test('answered, rejected and merged are done, the latest first', () => {
  const { done } = intoColumns([
    question({ text: 'rejected', state: 'rejected', raisedAt: '2026-12-01T11:02:00.000Z' }),
    question({
      text: 'answered',
      state: 'answered',
      answer: { kind: 'voice', offsetMs: 1, at: '2026-12-01T12:00:00.000Z' },
    }),
    question({ text: 'merged', state: 'merged', raisedAt: '2026-12-01T11:03:00.000Z' }),
  ]);
  expect(texts(done)).toEqual(['answered', 'merged', 'rejected']);
});

test('the oldest wait is that of the first one', () => {
  const { waiting } = intoColumns([question({ raisedAt: '2026-12-01T11:00:00.000Z' })]);
  expect(oldestWait(waiting, Date.parse('2026-12-01T11:02:00.000Z'))).toBe(120_000);
  expect(oldestWait([], 1)).toBe(0);
});

test('a search looks in text, asker and enterprise', () => {
  const list = [question({ text: '甲' }), question({ text: '乙', enterprise: '燕山智造' })];
  expect(texts(matching(list, ' 燕山 '))).toEqual(['乙']);
  expect(matching(list, '').length).toBe(2);
});
