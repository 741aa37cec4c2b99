import { expect, test } from 'vitest';
import { Gather } from './gather.ts';

test('the first goes at once; what comes meanwhile goes together, in order', async () => {
  const portions: number[][] = [];
  const held = Promise.withResolvers<void>();
  const gather = new Gather<number, number>(async (_key, items) => {
    portions.push(items);
    if (portions.length === 1) await held.promise;
    return items.map((item) => item * 10);
  }, 3);
  const answers = [1, 2, 3, 4, 5].map((item) => gather.add('a', item));
  const other = gather.add('b', 9);
  expect(await other).toBe(90);
  held.resolve();
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50]);
  expect(portions).toEqual([[1], [9], [2, 3, 4], [5]]);
});

test('a portion that fails is told to each of it and stops nobody else', async () => {
  const held = Promise.withResolvers<void>();
  let turn = 0;
  const gather = new Gather<number, number>(async (_key, items) => {
    turn += 1;
    if (turn === 1) await held.promise;
    if (turn === 2) throw new Error('away');
    return items;
  }, 2);
  const [first, ...rest] = [1, 2, 3, 4].map((item) => gather.add('a', item));
  held.resolve();
  expect(await first).toBe(1);
  expect((await Promise.allSettled(rest)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(await gather.add('a', 7)).toBe(7);
});
