import { expect, it } from 'vitest';
import type { Cue } from '@jingqi/contract';
import { showPosition } from './runOfShow.ts';

const cue = (id: string): Cue => ({ id, kind: 'talk', title: id, minutes: 10 });
const cues = [cue('a'), cue('b'), cue('c')];

it('knows what is on and what comes', () => {
  expect(showPosition(cues, null)).toEqual({ now: null, next: cues[0] });
  expect(showPosition(cues, 'b')).toEqual({ now: cues[1], next: cues[2] });
  expect(showPosition(cues, 'c')).toEqual({ now: cues[2], next: null });
  expect(showPosition([], 'c')).toEqual({ now: null, next: null });
});
