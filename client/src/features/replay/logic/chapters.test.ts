import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { chapterAt, chaptersOf } from './chapters.ts';

const chapter = (title: string, offsetMs: number) => ({ cueId: newId(), title, offsetMs });

test('chapters fill the bar from its beginning to its end', () => {
  const found = chaptersOf({ chapters: [chapter('讲', 0), chapter('答', 60_000)], durationMs: 90_000 });
  expect(found.map(({ title, startMs, endMs }) => [title, startMs, endMs])).toEqual([
    ['讲', 0, 60_000],
    ['答', 60_000, 90_000],
  ]);
});

test('what comes before the first chapter has no name; what begins after the end is left out', () => {
  const found = chaptersOf({ chapters: [chapter('晚', 95_000), chapter('讲', 5_000)], durationMs: 90_000 });
  expect(found.map(({ title, startMs, endMs }) => [title, startMs, endMs])).toEqual([
    ['', 0, 5_000],
    ['讲', 5_000, 90_000],
  ]);
  expect(chaptersOf({ chapters: [], durationMs: 1_000 })).toEqual([{ cueId: '', title: '', startMs: 0, endMs: 1_000 }]);
});

test('the chapter at a place', () => {
  const chapters = chaptersOf({ chapters: [chapter('讲', 0), chapter('答', 60_000)], durationMs: 90_000 });
  expect(chapterAt(chapters, 59_999)?.title).toBe('讲');
  expect(chapterAt(chapters, 60_000)?.title).toBe('答');
  expect(chapterAt(chapters, 900_000)?.title).toBe('答');
  expect(chapterAt([], 0)).toBeNull();
});
