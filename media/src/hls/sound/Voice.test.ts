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

test('what counts anew is put where it arrived', () => {
  const voice = new Voice();
  voice.put(packet(0), 0, -2_880);
  voice.put(packet(5_000_000), 48_000, 45_120);
  expect(position(voice, 48_000)).toBe(48_000);
});

/** Packets of 20 ms, from this one to that one, each so late. */
function speak(voice: Voice, from: number, to: number, lateBy: (step: number) => number): void {
  for (let step = from; step < to; step += 1) {
    const now = step * 960 + lateBy(step);
    voice.put(packet(step * 960), now, now - 3_840);
  }
}

test('a standstill of the network loses what came too late, and nothing after it stays behind', () => {
  for (const stall of [6, 10, 15, 40]) {
    const voice = new Voice();
    speak(voice, 0, 20, () => 0);
    // They all come at the end of it.
    speak(voice, 20, 20 + stall, (step) => (20 + stall - step) * 960);
    speak(voice, 20 + stall, 100, () => 0);
    expect([19, 20, 99].map((step) => position(voice, step * 960))).toEqual([18_240, null, 95_040]);
  }
});

test('a way that became longer for good is followed, a little later', () => {
  const voice = new Voice();
  speak(voice, 0, 10, () => 0);
  speak(voice, 10, 30, () => 9_600);
  expect([10, 20, 29, 31, 39].map((step) => position(voice, step * 960))).toEqual([null, null, null, 29_760, 37_440]);
});

test('a sound card that counts slower or faster than our clock does not lead away', () => {
  for (const pace of [0.9995, 1.0005]) {
    const voice = new Voice();
    let [head, heard, furthest] = [-3_840, 0, 0];
    for (let step = 0; step < 20_000; step += 1) {
      const now = Math.round(step * 960 * pace);
      for (; head + 960 <= now - 3_840; head += 960) {
        const taken = voice.take(head);
        if (!taken) continue;
        heard += 1;
        furthest = Math.max(furthest, Math.abs(taken.position - taken.loudness));
      }
      // The loudness says when it arrived.
      voice.put({ ...packet(step * 960), loudness: now }, now, head);
    }
    expect(heard).toBeGreaterThan(19_900);
    expect(furthest).toBeLessThan(2_880);
  }
});

test('a packet longer than Opus has, or of no length, is none', () => {
  const voice = new Voice();
  for (const hex of ['fb3f00', 'fb00aa']) voice.put({ ...packet(0), payload: Buffer.from(hex, 'hex') }, 0, -2_880);
  expect(voice.take(0)).toBeUndefined();
  voice.put({ ...packet(960), payload: Buffer.from('fb06aa', 'hex') }, 960, -2_880);
  expect(voice.take(960)?.samples).toBe(5_760);
});
