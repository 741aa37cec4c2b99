import { expect, test } from 'vitest';
import { leastLoaded } from './leastLoaded.ts';

const host = (name: string, consumers: number, routers: number) => ({ name, load: { consumers, routers } });

test('the one that forwards least is chosen, of equals the one with fewer stages', () => {
  expect(leastLoaded([host('a', 9, 1), host('b', 2, 8)])?.name).toBe('b');
  expect(leastLoaded([host('a', 2, 3), host('b', 2, 1)])?.name).toBe('b');
  expect(leastLoaded([])).toBeUndefined();
});
