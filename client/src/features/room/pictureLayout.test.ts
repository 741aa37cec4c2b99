import { describe, expect, it } from 'vitest';
import { pictureLayout } from './pictureLayout.ts';

const person = (personId: string, host = false) => ({ personId, name: personId, office: '', host });
const stream = (personId: string, source: 'camera' | 'microphone' | 'screen', paused = false) => ({
  streamId: `${personId}-${source}`,
  personId,
  source,
  paused,
});
const names = (all: { streamId: string }[]) => all.map(({ streamId }) => streamId);

describe('pictureLayout', () => {
  const both = [person('guest'), person('host', true)];

  it('makes the host large and the second presenter small, whoever came first', () => {
    const { main, small, sounds } = pictureLayout(
      [
        stream('guest', 'camera'),
        stream('host', 'camera'),
        stream('host', 'microphone'),
        stream('guest', 'microphone'),
      ],
      both,
    );
    expect(main?.streamId).toBe('host-camera');
    expect(names(small)).toEqual(['guest-camera']);
    expect(names(sounds)).toEqual(['host-microphone', 'guest-microphone']);
  });

  it('makes a shared screen large and keeps the face beside it', () => {
    const { main, small } = pictureLayout([stream('host', 'camera'), stream('host', 'screen')], both);
    expect(main?.streamId).toBe('host-screen');
    expect(names(small)).toEqual(['host-camera']);
  });

  it('shows and plays nobody who is not on air', () => {
    const { main, small, sounds } = pictureLayout(
      [stream('backstage', 'camera'), stream('backstage', 'microphone')],
      both,
    );
    expect([main, small, sounds]).toEqual([null, [], []]);
  });

  it('does not show a camera that is off, but plays its sound', () => {
    const { main, sounds } = pictureLayout([stream('host', 'camera', true), stream('host', 'microphone')], both);
    expect(main).toBeNull();
    expect(names(sounds)).toEqual(['host-microphone']);
  });
});
