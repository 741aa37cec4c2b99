import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

function source() {
  let now = 0;
  const reads: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const recent = new Recent<string>({
    read: () => new Promise((resolve, reject) => void reads.push({ resolve, reject })),
    maxAgeMs: 1_000,
    staleMs: 30_000,
    limit: 2,
    now: () => now,
    isKept: (value) => value !== 'nothing',
  });
  return { recent, reads, later: (ms: number) => void (now += ms) };
}

test('one reading for all who ask at once, and none while the value is young', async () => {
  const { recent, reads, later } = source();
  const asked = Promise.all([recent.get('a'), recent.get('a')]);
  reads[0]?.resolve('first');
  expect(await asked).toEqual(['first', 'first']);
  later(999);
  expect(await recent.get('a')).toBe('first');
  later(1);
  const anew = recent.get('a');
  expect(reads).toHaveLength(2);
  reads[1]?.resolve('second');
  expect(await anew).toBe('second');
});

test('while its source fails or is silent the last value is given, but not for ever', async () => {
  const { recent, reads, later } = source();
  const first = recent.get('a');
  reads[0]?.resolve('first');
  await first;
  later(2_000);
  const failing = recent.get('a');
  reads[1]?.reject(new Error('away'));
  expect(await failing).toBe('first');
  expect(await recent.get('a')).toBe('first');
  later(30_000);
  const over = recent.get('a');
  reads[2]?.reject(new Error('still away'));
  await expect(over).rejects.toThrow('still away');
});

test('of many keys the oldest is let go', async () => {
  const { recent, reads } = source();
  for (const key of ['a', 'b', 'c']) {
    const asked = recent.get(key);
    reads.at(-1)?.resolve(key);
    await asked;
  }
  expect(await recent.get('c')).toBe('c');
  expect(reads).toHaveLength(3);
  void recent.get('a');
  expect(reads).toHaveLength(4);
});

test('what is not worth keeping takes the value before with it and pushes none out', async () => {
  const { recent, reads, later } = source();
  for (const key of ['a', 'b', 'made up', 'made up too']) {
    const asked = recent.get(key);
    reads.at(-1)?.resolve(key.startsWith('made') ? 'nothing' : key);
    await asked;
  }
  expect([await recent.get('a'), await recent.get('b'), reads.length]).toEqual(['a', 'b', 4]);
  later(1_000);
  const anew = recent.get('a');
  reads.at(-1)?.resolve('nothing');
  expect(await anew).toBe('nothing');
  const after = recent.get('a');
  reads.at(-1)?.reject(new Error('away'));
  await expect(after).rejects.toThrow('away');
});
