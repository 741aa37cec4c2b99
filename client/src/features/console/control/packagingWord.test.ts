import { expect, test } from 'vitest';
import { isTrouble, packagingWord } from './packagingWord.ts';

test('switched off, not begun, and what the node says', () => {
  expect(packagingWord({ hls: false, state: 'live' }, 'running')).toBe('stopped');
  expect(packagingWord({ hls: true, state: 'idle' }, 'off')).toBe('idle');
  expect(packagingWord({ hls: true, state: 'live' }, 'off')).toBe('off');
  expect(packagingWord({ hls: true, state: 'idle' }, 'noSpace')).toBe('noSpace');
});

test('what somebody has to look at', () => {
  const words = ['running', 'idle', 'off', 'stopped', 'noPicture', 'noSpace', 'failing'] as const;
  expect(words.filter(isTrouble)).toEqual(['noPicture', 'noSpace', 'failing']);
});
