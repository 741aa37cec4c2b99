import { expect, it } from 'vitest';
import { arrange } from './arrange.ts';

it('keeps the order that was, adds what is new at the end, forgets what is gone', () => {
  const items = ['new2', 'b', 'a', 'new1'].map((id) => ({ id }));
  expect(arrange(items, ['a', 'gone', 'b']).map(({ id }) => id)).toEqual(['a', 'b', 'new2', 'new1']);
});
