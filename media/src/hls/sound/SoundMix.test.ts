import { expect, test } from 'vitest';
import { opusSilence } from './opusSamples.ts';
import { SoundMix } from './SoundMix.ts';

const packet = (name: string, step: number, loudness: number) => ({
  timestamp: step * 960,
  loudness,
  // The first byte says 20 ms.
  payload: Buffer.from(`x${name}${step}`),
});
/** Who is heard, one letter each 20 ms; a point is silence. */
const names = (row: { payload: Buffer }[]): string =>
  row.map(({ payload }) => (payload.equals(opusSilence) ? '.' : String.fromCodePoint(payload[1] ?? 0))).join('');

test('silence when nobody sends, gapless over a microphone that comes and goes', () => {
  const mix = new SoundMix();
  const row = mix.due(9_600);
  for (let step = 10; step < 15; step += 1) mix.put('a', packet('a', step, -20), step * 960);
  row.push(...mix.due(28_800));
  mix.forget('a');
  row.push(...mix.due(48_000));
  expect(names(row)).toMatch(/^\.{10}a{5}\.+$/u);
  expect(row.map(({ position }) => position)).toEqual(row.map((_, at) => at * 960));
});

test('two who speak in turn are both heard', () => {
  const mix = new SoundMix();
  for (let step = 0; step < 100; step += 1) {
    mix.put('a', packet('a', step, step < 50 ? -20 : -80), step * 960);
    mix.put('b', packet('b', step, step < 50 ? -80 : -20), step * 960);
  }
  expect(names(mix.due(96_000))).toMatch(/^a{50,75}b{20,50}$/u);
});

test('after a standstill it goes on with the present', () => {
  const mix = new SoundMix();
  mix.due(9_600);
  expect(mix.due(9_600_000).length).toBeLessThan(5);
});
