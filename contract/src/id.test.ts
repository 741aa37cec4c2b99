import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Id, newId } from './id.ts';

test('a new id is a UUID of version 7 and its own canonical form', () => {
  const id = newId();
  expect(Id.parse(id)).toBe(id);
  expect(id[14]).toBe('7');
});

test('ids sort by the time they were made', () => {
  const instant = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      if (a === b) return;
      expect(newId(a) < newId(b)).toBe(a < b);
    }),
  );
});

test('anything but a UUID is refused', () => {
  for (const bad of ['', 'x', '../etc', { $gt: '' }, null, 1]) expect(Id.safeParse(bad).success).toBe(false);
});
