import { newId, type MediaNode } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { leastLoaded } from './nodes.ts';

const node = (id: string, load: Partial<MediaNode> = {}): MediaNode => ({
  id,
  bootId: newId(),
  url: 'http://media.test',
  controlUrl: 'http://media.test',
  participants: 0,
  consumers: 0,
  workers: 1,
  packaging: [],
  at: 0,
  ...load,
});

test('the node with the least to do for each of its workers', () => {
  expect(leastLoaded([node('a', { consumers: 40 }), node('b', { consumers: 60, workers: 2 })])?.id).toBe('b');
  expect(leastLoaded([node('a', { participants: 3 }), node('b', { participants: 2 })])?.id).toBe('b');
});

test('equal ones are taken by name, so that several processes choose the same', () => {
  expect(leastLoaded([node('b'), node('a')])?.id).toBe('a');
});

test('a node without a worker is none', () => {
  expect(leastLoaded([node('a', { workers: 0 })])).toBeUndefined();
});
