import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import type { Stream } from '../stage/Stream.ts';
import { chooseMicrophones, choosePicture, isPackaged } from './chooseSource.ts';

const [host, guest] = [newId(), newId()];
const seat = { onAir: true, publish: [] };
const scene = {
  stageId: newId(),
  version: 1,
  open: true,
  live: true,
  isPrivate: false,
  hls: true,
  members: { [host]: seat, [guest]: { ...seat, onAir: false } },
};
const stream = (streamId: string, source: Stream['source'], change = {}, personId = host): [string, Stream] => {
  const producer = { closed: false, paused: false, rtpParameters: { codecs: [{ mimeType: 'video/H264' }] }, ...change };
  return [streamId, { streamId, personId, name: '李处', source, producer } as unknown as Stream];
};
const choose = (streams: [string, Stream][], current: string | null = null): string | null =>
  choosePicture({ streams: new Map(streams), scene }, current)?.streamId ?? null;

test('a screen goes before a camera, what is packaged stays', () => {
  expect(choose([stream('a', 'camera'), stream('b', 'camera')])).toBe('a');
  expect(choose([stream('a', 'camera'), stream('b', 'camera')], 'b')).toBe('b');
  expect(choose([stream('a', 'camera'), stream('s', 'screen')], 'a')).toBe('s');
});

test('no picture off air, held or in another coding', () => {
  expect(choose([stream('a', 'camera', {}, guest)])).toBeNull();
  expect(choose([stream('a', 'camera', { paused: true })])).toBeNull();
  expect(choose([stream('a', 'camera', { rtpParameters: { codecs: [{ mimeType: 'video/VP8' }] } })])).toBeNull();
  expect(choose([stream('m', 'microphone')])).toBeNull();
});

test('every microphone on air is heard', () => {
  const streams = new Map([stream('m', 'microphone'), stream('n', 'microphone', {}, guest), stream('a', 'camera')]);
  expect(chooseMicrophones({ streams, scene }).map(({ streamId }) => streamId)).toEqual(['m']);
});

test('a private, closed or silent stage is not packaged', () => {
  expect(isPackaged(scene)).toBe(true);
  for (const change of [{ isPrivate: true }, { live: false }, { open: false }, { hls: false }])
    expect(isPackaged({ ...scene, ...change })).toBe(false);
});
