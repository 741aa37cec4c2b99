import type { RoomMessage } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { idOf, meetingAt } from '../../realtime/fixtures.ts';
import type { StageStream } from '../../stage/index.ts';
import { arrangeStreams, isOtherHere, joinLines, linkOf, newestOf, unreadCount } from './roomState.ts';

const said = (number: number, at: string, by = 1): RoomMessage => ({
  id: idOf(number),
  meetingId: idOf(50),
  personId: idOf(by),
  side: 'investor',
  name: '',
  text: `第 ${number} 句`,
  at: `2026-11-24T11:${at}:00.000Z`,
});

it('never goes back to an older view of the meeting', () => {
  const known = meetingAt(5);
  expect(newestOf(known, meetingAt(4))).toBe(known);
  expect(newestOf(known, undefined)).toBe(known);
  expect(newestOf(known, meetingAt(6)).revision).toBe(6);
});

it('joins what was read with what was heard, each line once and in order', () => {
  const lines = joinLines([said(1, '30'), said(2, '31')], [said(2, '31'), said(3, '29')]);
  expect(lines.map(({ id }) => id)).toEqual([idOf(3), idOf(1), idOf(2)]);
  expect(unreadCount(lines, new Set([idOf(3)]), idOf(1))).toBe(0);
  expect(unreadCount([...lines, said(4, '40', 2)], new Set([idOf(3)]), idOf(1))).toBe(1);
});

it('tells the link in the words of the server', () => {
  expect(linkOf({ state: 'connected', quality: 'unknown' })).toBe('good');
  expect(linkOf({ state: 'connected', quality: 'poor' })).toBe('poor');
  expect(linkOf({ state: 'reconnecting', quality: 'good' })).toBe('none');
});

it('knows who “the other side” is', () => {
  const here = { investor: true, enterprise: false };
  expect((['investor', 'enterprise', 'helper'] as const).map((side) => isOtherHere({ side }, here))).toEqual([
    false,
    true,
    false,
  ]);
});

describe('arrangeStreams', () => {
  const stream = (number: number, source: StageStream['source'], by: number, paused = false): StageStream => ({
    streamId: idOf(number),
    personId: idOf(by),
    name: '',
    source,
    // Only handed on.
    track: {} as MediaStreamTrack,
    local: false,
    paused,
  });

  it('shows a screen large, then the other side, then a helper', () => {
    const streams = [
      stream(1, 'camera', 8),
      stream(2, 'camera', 7),
      stream(3, 'microphone', 7),
      stream(4, 'screen', 8),
      stream(5, 'camera', 9, true),
    ];
    const { main, small, sounds } = arrangeStreams(streams, idOf(7));
    expect(main?.streamId).toBe(idOf(4));
    expect(small.map(({ streamId }) => streamId)).toEqual([idOf(2), idOf(1)]);
    expect(sounds.map(({ streamId }) => streamId)).toEqual([idOf(3)]);
    expect(arrangeStreams(streams.slice(0, 2), idOf(7)).main?.streamId).toBe(idOf(2));
    expect(arrangeStreams([], idOf(7)).main).toBeNull();
  });
});
