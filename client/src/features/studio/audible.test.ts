import { expect, it } from 'vitest';
import type { StageStream } from '../../stage/index.ts';
import { audible } from './audible.ts';

const track: MediaStreamTrack = Object.create(null);
const stream = (personId: string, source: StageStream['source']): StageStream => ({
  streamId: `${personId}-${source}`,
  personId,
  name: personId,
  source,
  track,
  local: false,
  paused: false,
});
const streams = [stream('host', 'microphone'), stream('host', 'camera'), stream('guest', 'microphone')];
const ids = (heard: StageStream[]): string[] => heard.map(({ streamId }) => streamId);

it('lets everybody backstage talk before air, and only those on air afterwards', () => {
  expect(ids(audible(streams, 'idle', []))).toEqual(['host-microphone', 'guest-microphone']);
  expect(ids(audible(streams, 'live', [{ personId: 'host' }]))).toEqual(['host-microphone']);
  expect(ids(audible(streams, 'countdown', []))).toEqual([]);
});
