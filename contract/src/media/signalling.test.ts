import { expect, test } from 'vitest';
import { signals, StageDoor, stageFacts } from './signalling.ts';

test('a door without a purpose is the stage’s', () => {
  expect(StageDoor.parse({ grant: 'g' })).toEqual({ grant: 'g', purpose: 'stage' });
});

test('a network check can neither publish nor receive', () => {
  const check = Object.entries(signals).filter(([, { door }]) => (door as readonly string[]).includes('check'));
  expect(check.map(([name]) => name).filter((name) => /^(?:stream|consumer):/u.test(name))).toEqual([]);
});

test('what a browser sends is bounded', () => {
  const { input } = signals['stream:publish'];
  const codec = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000 };
  const publish = { transportId: 't', source: 'microphone', paused: false, rtpParameters: { codecs: [codec] } };
  expect(input.safeParse(publish).success).toBe(true);
  const many = { ...publish, rtpParameters: { codecs: Array.from({ length: 99 }, () => codec) } };
  expect(input.safeParse(many).success).toBe(false);
  expect(input.safeParse({ ...publish, source: 'tape' }).success).toBe(false);
});

test('no fact has the name of a command', () => {
  expect(Object.keys(stageFacts).filter((fact) => fact in signals)).toEqual([]);
});
