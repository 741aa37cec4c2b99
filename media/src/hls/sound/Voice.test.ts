import { expect, test } from 'vitest';
import { Voice } from './Voice.ts';

const packet = (timestamp: number) => ({ timestamp, loudness: -20, payload: Buffer.from('78aabbcc', 'hex') });
const position = (voice: Voice, head: number): number | null => voice.take(head)?.position ?? null;

test('packets go out evenly although they came unevenly and out of order', () => {
  const voice = new Voice();
  voice.put(packet(5_000), 0, -2_880);
  voice.put(packet(6_920), 1_000, -2_880);
  voice.put(packet(5_960), 1_100, -2_880);
  voice.put(packet(6_920), 1_200, -2_880);
  expect([0, 960, 1_920, 2_880].map((head) => position(voice, head))).toEqual([0, 960, 1_920, null]);
});

test('a pause keeps its length; the wrap of 32 bits is none', () => {
  const voice = new Voice();
  voice.put(packet(0xffff_ffff - 959), 0, -2_880);
  voice.put(packet(19_200), 20_160, 17_280);
  expect([0, 960, 20_160].map((head) => position(voice, head))).toEqual([0, null, 20_160]);
});

test('what is late or counts anew is put where it arrived', () => {
  const voice = new Voice();
  voice.put(packet(0), 0, -2_880);
  voice.put(packet(960), 9_600, 6_720);
  expect(position(voice, 9_600)).toBe(9_600);
  voice.put(packet(5_000_000), 48_000, 45_120);
  expect(position(voice, 48_000)).toBe(48_000);
});
