import { expect, test } from 'vitest';
import { bigrams, similarityOf, likeness, similarEnough } from './similarity.ts';

test('punctuation, spaces and case do not count', () => {
  expect([...bigrams('贴息， 怎么?')]).toEqual(['贴息', '息怎', '怎么']);
  expect(likeness(bigrams('AI 算力券'), bigrams('ai算力券！'))).toBe(1);
});

test('the same question in other words is similar, another one is not', () => {
  const asked = bigrams('贷款贴息怎么申请？');
  expect(likeness(asked, bigrams('请问贷款贴息应该怎么申请'))).toBeGreaterThan(similarEnough);
  expect(likeness(asked, bigrams('首次申报需要哪些材料'))).toBeLessThan(similarEnough);
});

test('nothing is like an empty text', () => {
  expect(likeness(bigrams('？'), bigrams('？'))).toBe(0);
});

test('similar ones come closest first and never include the question itself', () => {
  const found = similarityOf([
    { id: 'a', text: '贷款贴息怎么申请' },
    { id: 'b', text: '请问贷款贴息应该怎么去申请呢' },
    { id: 'c', text: '贷款贴息怎么申请？' },
    { id: 'd', text: '孵化基地在哪里' },
  ]);
  expect(found('a')).toEqual(['c', 'b']);
  expect(found('d')).toEqual([]);
});

test('a screenful out of a thousand questions is compared at once', () => {
  const texts = Array.from({ length: 1000 }, (_, at) => ({
    id: String(at),
    text: `第${at}个问题：贷款贴息申请需要哪些材料${at % 97}`,
  }));
  const start = performance.now();
  const similar = similarityOf(texts);
  for (const { id } of texts.slice(0, 20)) expect(similar(id)).toHaveLength(5);
  expect(performance.now() - start).toBeLessThan(1000);
});
