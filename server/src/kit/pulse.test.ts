import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { Beats } from './pulse.ts';

test('beats add up until they are taken', () => {
  const beats = new Beats();
  const [event, other, question] = [newId(), newId(), newId()];
  beats.add(event, { votes: { [question]: 4 }, claps: 2 });
  beats.add(event, { votes: { [question]: 3 }, claps: 1 });
  beats.add(other, { votes: {}, claps: 5 });
  expect(Object.fromEntries(beats.take())).toEqual({
    [event]: { votes: { [question]: 4 }, claps: 3 },
    [other]: { votes: {}, claps: 5 },
  });
  expect(beats.take().size).toBe(0);
});
