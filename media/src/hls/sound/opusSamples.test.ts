import { expect, test } from 'vitest';
import { opusSamples, opusSilence, silenceSamples } from './opusSamples.ts';

test('length of packets by their first byte', () => {
  expect(opusSamples(opusSilence)).toBe(silenceSamples);
  const [silk60, hybrid10, celt5, twoOfTen, threeOfTwenty] = ['18', '60', '88', '61', '0b83'];
  expect([silk60, hybrid10, celt5, twoOfTen, threeOfTwenty].map((hex) => opusSamples(Buffer.from(hex, 'hex')))).toEqual(
    [2_880, 480, 240, 960, 2_880],
  );
});
