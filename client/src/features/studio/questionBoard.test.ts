import { expect, it } from 'vitest';
import type { PublicQuestion } from '@jingqi/contract';
import { questionBoard } from './questionBoard.ts';

function question(id: string, part: Partial<PublicQuestion> = {}): PublicQuestion {
  const text = `${id}？`;
  const base = { id, text, state: 'released', askerName: '王**', enterprise: '', anonymous: false, votes: 0 } as const;
  return { ...base, pinned: false, onAir: false, answer: null, releasedAt: '2026-11-24T11:30:00Z', ...part };
}

it('takes out the one being answered and keeps the order of the others', () => {
  const board = questionBoard([
    question('pinned', { pinned: true }),
    question('air', { onAir: true }),
    question('many', { votes: 9 }),
    question('done', { state: 'answered' }),
  ]);
  expect(board.current?.id).toBe('air');
  expect(board.waiting.map(({ id }) => id)).toEqual(['pinned', 'many']);
  expect(board.answered).toBe(1);
});

it('is empty without questions, and an answered one is no longer current', () => {
  expect(questionBoard([])).toEqual({ current: null, waiting: [], answered: 0 });
  expect(questionBoard([question('x', { state: 'answered', onAir: true })]).current).toBeNull();
});
