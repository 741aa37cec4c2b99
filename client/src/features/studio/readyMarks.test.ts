import { describe, expect, it } from 'vitest';
import { marksOf, ticksOf, type Checked } from './readyMarks.ts';

const well: Checked = {
  hasCamera: true,
  hasMicrophone: true,
  isAsking: false,
  isOff: { camera: false, microphone: false },
  isHeard: true,
  isSilent: false,
  network: 'ok',
  quality: null,
};

describe('ticksOf', () => {
  it('passes what works', () => {
    expect(ticksOf(well)).toEqual({ picture: 'good', sound: 'good', network: 'good' });
    expect(marksOf(ticksOf({ ...well, network: 'slow' }))).toEqual({ picture: true, sound: true, network: true });
  });

  it('waits for permission, for a word and for the network', () => {
    const asking = { ...well, hasCamera: false, hasMicrophone: false, isAsking: true, network: 'checking' } as const;
    expect(ticksOf(asking)).toEqual({ picture: 'wait', sound: 'wait', network: 'wait' });
    expect(ticksOf({ ...well, isHeard: false }).sound).toBe('wait');
    expect(marksOf(ticksOf(asking))).toEqual({ picture: false, sound: false, network: false });
  });

  it('judges the network by the link itself once that is in use', () => {
    expect(ticksOf({ ...well, quality: 'poor' }).network).toBe('bad');
    expect(ticksOf({ ...well, network: 'idle', quality: 'fair' }).network).toBe('slow');
  });

  it('tells off from broken', () => {
    expect(ticksOf({ ...well, isOff: { camera: true, microphone: true } })).toMatchObject({
      picture: 'off',
      sound: 'off',
    });
    expect(ticksOf({ ...well, hasCamera: false, hasMicrophone: false, network: 'failed' })).toEqual({
      picture: 'bad',
      sound: 'bad',
      network: 'bad',
    });
    expect(ticksOf({ ...well, isSilent: true }).sound).toBe('bad');
    expect(ticksOf({ ...well, isHeard: false, isSilent: true }).sound).toBe('bad');
  });
});
