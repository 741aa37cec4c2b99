import { expect, test } from 'vitest';
import { SpeakerChoice } from './SpeakerChoice.ts';

/** Who is heard in each 20 ms of this talk: loudness of a and b. */
function heard(choice: SpeakerChoice, from: number, count: number, a: number | null, b: number | null): string {
  const levels = new Map(
    Object.entries({ a, b }).flatMap(([id, level]) => (level === null ? [] : [[id, level] as const])),
  );
  return Array.from({ length: count }, (_, step) => choice.choose(levels, (from + step) * 960) ?? '-').join('');
}

test('the loudest is heard; nobody when nothing comes', () => {
  expect(heard(new SpeakerChoice(), 0, 3, -50, -20)).toBe('bbb');
  expect(heard(new SpeakerChoice(), 0, 2, null, null)).toBe('--');
});

test('a pause for breath does not lose the floor, a longer one does', () => {
  const choice = new SpeakerChoice();
  expect(heard(choice, 0, 5, -25, -55)).toBe('aaaaa');
  expect(heard(choice, 5, 18, -90, -55)).toBe('a'.repeat(18));
  expect(heard(choice, 23, 10, -90, -55)).toMatch(/^a{0,3}b+$/u);
});

test('two who speak at once: no flapping; much louder takes over, not sooner than after the hold', () => {
  const choice = new SpeakerChoice();
  expect(heard(choice, 0, 40, -30, -27)).toBe('b'.repeat(40));
  expect(heard(choice, 40, 1, -15, -27)).toBe('a');
  expect(heard(choice, 41, 5, -60, -5)).toBe('aaaaa');
  expect(heard(choice, 46, 30, -60, -5)).toMatch(/^a+b+$/u);
});

test('who vanished gives way at once after the hold', () => {
  const choice = new SpeakerChoice();
  heard(choice, 0, 10, -25, null);
  expect(heard(choice, 10, 40, null, -50)).toMatch(/^-{15,20}b+$/u);
});
