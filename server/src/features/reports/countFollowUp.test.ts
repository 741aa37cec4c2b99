import { expect, test } from 'vitest';
import { followUpOf } from './countFollowUp.ts';

const now = new Date('2026-11-24T10:00:00Z');
const lead = {
  kind: 'outcome' as const,
  state: 'new' as const,
  dueAt: new Date('2026-11-23T10:00:00Z'),
  intent: null,
  settledFen: null,
  joinedInto: null,
};

test('intended and settled sums stand apart', () => {
  const { money } = followUpOf(
    [
      { ...lead, intent: { instrument: 'loan', amountFen: 300 }, settledFen: 70 },
      { ...lead, intent: { instrument: 'investment', amountFen: 500 } },
      { ...lead, intent: { instrument: 'loan', amountFen: 100 } },
    ],
    now,
  );
  expect(money).toEqual({
    intendedFen: 900,
    intendedBy: [
      { instrument: 'investment', fen: 500, count: 1 },
      { instrument: 'loan', fen: 400, count: 2 },
    ],
    settledFen: 70,
  });
});

test('overdue is what is still open; a double that was joined counts once', () => {
  const { leads } = followUpOf(
    [
      lead,
      { ...lead, state: 'done' },
      { ...lead, state: 'dropped', joinedInto: 'other' },
      { ...lead, kind: 'need', dueAt: now },
    ],
    now,
  );
  expect(leads).toEqual({
    total: 3,
    byState: [
      { state: 'new', count: 2 },
      { state: 'done', count: 1 },
    ],
    byKind: [
      { kind: 'outcome', count: 2 },
      { kind: 'need', count: 1 },
    ],
    overdue: 1,
  });
});
