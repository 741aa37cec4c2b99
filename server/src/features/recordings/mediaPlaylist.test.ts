import { dvrMs, type Rendition } from '@jingqi/contract';
import { parse, types } from 'hls-parser';
import { expect, test } from 'vitest';
import { mediaPlaylist, type PlaylistKind } from './mediaPlaylist.ts';
import { partsIn } from './parts.ts';
import { placeSegments } from './placeSegments.ts';
import type { Run } from './readRuns.ts';

const beganAt = Date.parse('2026-11-24T12:00:00.250Z');
const live = { kind: 'live', isOver: false } as const;

/** A run that has written so many segments of each rendition. */
function run(number: number, counts: Partial<Record<Rendition, number>>, seconds = 2): Run {
  const lists: Run['lists'] = {};
  for (const [name, count] of Object.entries(counts)) {
    const file = (at: number): string => `${number}-${name}-${String(at).padStart(5, '0')}.m4s`;
    const segments = Array.from({ length: count }, (_, at) => ({ file: file(at), seconds }));
    lists[name as Rendition] = { segments, isOver: false };
  }
  const layers = (['l', 'm', 'h'] as const).filter((layer) => layer in counts);
  return { run: number, beganAt: beganAt + (number - 1) * 3_600_000, layers, lists };
}

/** What a player makes of it. */
function read(runs: Run[], rendition: Rendition, kind: PlaylistKind = live): types.MediaPlaylist {
  const playlist = parse(mediaPlaylist(placeSegments(runs, rendition), kind));
  if (!(playlist instanceof types.MediaPlaylist)) throw new Error('no media playlist');
  return playlist;
}
const uris = (playlist: types.MediaPlaylist): string[] => playlist.segments.map(({ uri }) => uri);

test('a live playlist: map, time of the first frame, open end', () => {
  const playlist = read([run(1, { l: 3, sound: 3 })], 'l');
  expect(uris(playlist)).toEqual(['1-l-00000.m4s', '1-l-00001.m4s', '1-l-00002.m4s']);
  expect(playlist.segments[0]?.map.uri).toBe('1-l-init.mp4');
  expect(playlist.segments[0]?.programDateTime?.toISOString()).toBe('2026-11-24T12:00:00.250Z');
  expect(playlist).toMatchObject({ version: 7, targetDuration: 2, independentSegments: true, endlist: false });
  expect(playlist.playlistType).toBeUndefined();
});

test('runs are told apart: a discontinuity, their own map and their own time', () => {
  const playlist = read([run(1, { h: 2, sound: 2 }), run(3, { h: 1, sound: 1 })], 'h');
  expect(playlist.segments.map(({ discontinuity }) => Boolean(discontinuity))).toEqual([false, false, true]);
  expect(playlist.segments[2]?.map.uri).toBe('3-h-init.mp4');
  expect(playlist.segments[2]?.programDateTime?.toISOString()).toBe('2026-11-24T14:00:00.250Z');
});

test('the nearest layer stands in where a run lacks one, the lower of two', () => {
  const runs = [run(1, { l: 1, m: 1, sound: 1 }), run(2, { h: 1, l: 1, sound: 1 }), run(3, { h: 1, sound: 1 })];
  expect(uris(read(runs, 'h'))).toEqual(['1-m-00000.m4s', '2-h-00000.m4s', '3-h-00000.m4s']);
  expect(uris(read(runs, 'm'))).toEqual(['1-m-00000.m4s', '2-l-00000.m4s', '3-h-00000.m4s']);
  expect(read(runs, 'm').segments.map(({ map }) => map.uri)).toEqual(['1-m-init.mp4', '2-l-init.mp4', '3-h-init.mp4']);
});

test('a layer whose first segment is still to come is waited for, and given up when its run is over', () => {
  const late = run(2, { l: 2, h: 0, sound: 2 });
  expect(uris(read([run(1, { h: 1 }), late], 'h'))).toEqual(['1-h-00000.m4s']);
  expect(uris(read([run(1, { h: 1 }), late, run(3, { h: 1 })], 'h'))).toEqual([
    '1-h-00000.m4s',
    '2-l-00000.m4s',
    '2-l-00001.m4s',
    '3-h-00000.m4s',
  ]);
});

test('the window is what can be gone back to, and its numbers never go back', () => {
  const inWindow = dvrMs / 2_000;
  let before = { media: -1, discontinuity: -1 };
  for (const count of [1, inWindow - 1, inWindow, inWindow + 1, 2 * inWindow]) {
    const playlist = read([run(1, { m: 2 }), run(2, { m: count })], 'm');
    const now = {
      media: playlist.mediaSequenceBase ?? 0,
      discontinuity: playlist.discontinuitySequenceBase ?? 0,
    };
    expect(now.media).toBe(Math.max(0, 2 + count - inWindow));
    expect(now.discontinuity).toBe(count >= inWindow ? 1 : 0);
    expect(playlist.segments.length).toBeLessThanOrEqual(inWindow);
    expect(playlist.segments[0]?.map.uri).toBe(count >= inWindow ? '2-m-init.mp4' : '1-m-init.mp4');
    expect(now.media).toBeGreaterThanOrEqual(before.media);
    expect(now.discontinuity).toBeGreaterThanOrEqual(before.discontinuity);
    before = now;
  }
  const shifted = read([run(1, { m: 2 }), run(2, { m: inWindow + 5 })], 'm').segments[0];
  expect(shifted?.programDateTime?.getTime()).toBe(beganAt + 3_600_000 + 5 * 2_000);
});

test('a run without sound is a gap in the sound, as long as its picture; runs are counted alike in both', () => {
  const runs = [run(1, { l: 1, sound: 1 }), run(2, { l: 2 }), run(3, { l: 1, sound: 1 })];
  const [sound, picture] = [read(runs, 'sound'), read(runs, 'l')];
  expect(sound.segments.map(({ gap }) => Boolean(gap))).toEqual([false, true, true, false]);
  expect(sound.version).toBe(8);
  const turns = ({ segments }: types.MediaPlaylist) =>
    segments.map(({ discontinuitySequence }) => discontinuitySequence);
  expect(turns(sound)).toEqual(turns(picture));
});

test('sound that has not begun is not yet a gap', () => {
  expect(uris(read([run(1, { l: 1, sound: 1 }), run(2, { l: 1 })], 'sound'))).toEqual(['1-sound-00000.m4s']);
  expect(uris(read([run(1, { l: 1, sound: 1 }), run(2, { l: 5, sound: 0 })], 'sound'))).toEqual(['1-sound-00000.m4s']);
});

test('the longest segment ever is the target, rounded', () => {
  expect(read([run(1, { l: 1 }, 3.6), run(2, { l: 1 })], 'l').targetDuration).toBe(4);
  expect(read([run(1, { l: 1 }, 2.4)], 'l').targetDuration).toBe(2);
});

test('an end closes the live playlist; a replay is everything, closed', () => {
  const runs = [run(1, { l: dvrMs / 1_000 }), run(2, { l: 1 })];
  expect(read(runs, 'l', { kind: 'live', isOver: true }).endlist).toBe(true);
  const replay = read(runs, 'l', { kind: 'replay' });
  expect(replay).toMatchObject({ endlist: true, playlistType: 'VOD' });
  expect(replay.segments).toHaveLength(dvrMs / 1_000 + 1);
});

test('parts of the replay follow one another, each with the time it was', () => {
  expect(partsIn([run(1, { l: 3, sound: 2 }), run(2, { h: 2 }, 1.5)])).toEqual([
    { at: '2026-11-24T12:00:00.250Z', offsetMs: 0, durationMs: 6_000 },
    { at: '2026-11-24T13:00:00.250Z', offsetMs: 6_000, durationMs: 3_000 },
  ]);
});
