import { expect, test } from 'vitest';
import { keptStreams } from './keptStreams.ts';
import type { StageStream } from './types.ts';

const stream = (streamId: string, personId: string, source: StageStream['source']): StageStream => ({
  streamId,
  personId,
  name: '',
  source,
  track: {} as MediaStreamTrack,
  local: false,
  paused: false,
});

test('an old stream stays until its successor has come', () => {
  const old = [stream('1', 'host', 'camera'), stream('2', 'host', 'microphone')];
  expect(keptStreams(old, []).map(({ streamId }) => streamId)).toEqual(['1', '2']);
  expect(keptStreams(old, [stream('3', 'host', 'camera')]).map(({ streamId }) => streamId)).toEqual(['3', '2']);
});
