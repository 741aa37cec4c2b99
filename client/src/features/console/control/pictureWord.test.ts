import { expect, test } from 'vitest';
import { pictureWord } from './pictureWord.ts';

test('the word follows the frames that were drawn', () => {
  const camera = { paused: false };
  expect(pictureWord(null, 25)).toBe('none');
  expect(pictureWord({ paused: true }, 0)).toBe('paused');
  expect(pictureWord(camera, null)).toBe('smooth');
  expect(pictureWord(camera, 24)).toBe('smooth');
  expect(pictureWord(camera, 5)).toBe('choppy');
  expect(pictureWord(camera, 0)).toBe('still');
});
