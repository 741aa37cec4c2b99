import { expect, test } from 'vitest';
import { placesFrom, placeToResume, withPlace } from './places.ts';

test('what cannot be read is nothing', () => {
  for (const text of [null, '', '{', '[]', '{"a":1}', '{"a":{"ms":-1,"on":0}}']) expect(placesFrom(text)).toEqual({});
  expect(placesFrom('{"a":{"ms":5,"on":7}}')).toEqual({ a: { ms: 5, on: 7 } });
});

test('thirty events are kept, the latest', () => {
  let places = {};
  for (let on = 0; on < 40; on += 1) places = withPlace(places, `e${on}`, { ms: 1, on });
  places = withPlace(places, 'e5', { ms: 2, on: 99 });
  expect(Object.keys(places)).toHaveLength(30);
  expect(places).toHaveProperty('e5', { ms: 2, on: 99 });
  expect(places).not.toHaveProperty('e10');
});

test('near the beginning or the end one begins anew', () => {
  const hour = 3_600_000;
  expect([undefined, 9_000, hour - 1_000, hour * 2].map((ms) => placeToResume(ms, hour))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(placeToResume(60_000, hour)).toBe(60_000);
});
