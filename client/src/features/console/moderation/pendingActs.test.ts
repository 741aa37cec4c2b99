import { expect, test } from 'vitest';
import { addAct, graceMs, takeDue, undoAct } from './pendingActs.ts';

const approve = (questionId: string) => ({ kind: 'approve', questionId }) as const;

test('an act is due after its grace and not before', () => {
  const acts = addAct([], approve('a'), 1000);
  expect(takeDue(acts, 1000 + graceMs - 1).due).toEqual([]);
  expect(takeDue(acts, 1000 + graceMs)).toEqual({ due: acts, acts: [] });
});

test('undo takes back the latest, or the one named, and it is never sent', () => {
  const acts = addAct(addAct([], approve('a'), 0), approve('b'), 1);
  expect(undoAct(acts).undone?.questionId).toBe('b');
  const { acts: left } = undoAct(acts, 'a');
  expect(takeDue(left, 1e9).due.map((act) => act.questionId)).toEqual(['b']);
  expect(undoAct([]).undone).toBeNull();
});

test('a second thought about the same question replaces the first', () => {
  const acts = addAct(addAct([], approve('a'), 0), { kind: 'reject', questionId: 'a', reason: '重复' }, 1);
  expect(acts).toHaveLength(1);
  expect(acts[0]?.kind).toBe('reject');
});
