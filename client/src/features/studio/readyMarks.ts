import type { ReadyMarks } from '@jingqi/contract';
import type { NetworkVerdict, StageQuality } from '../../stage/index.ts';

/** What a tick says: good (passed), wait, off (by my own choice), bad. */
export type TickState = 'good' | 'slow' | 'wait' | 'off' | 'bad';
export type Ticks = Record<keyof ReadyMarks, TickState>;

export interface Checked {
  hasCamera: boolean;
  hasMicrophone: boolean;
  isAsking: boolean;
  isOff: { camera: boolean; microphone: boolean };
  /** The microphone was heard since it was opened. */
  isHeard: boolean;
  isSilent: boolean;
  network: NetworkVerdict;
  /** Of the link while it is in use; null in the green room, where the check says how it is. */
  quality: StageQuality | null;
}

const networkTicks: Record<NetworkVerdict, TickState> = {
  idle: 'wait',
  checking: 'wait',
  ok: 'good',
  slow: 'slow',
  failed: 'bad',
};
const qualityTicks: Record<StageQuality, TickState> = { good: 'good', fair: 'slow', poor: 'bad', unknown: 'wait' };

export function ticksOf(now: Checked): Ticks {
  return { picture: pictureTick(now), sound: soundTick(now), network: networkTick(now) };
}

/** The ticks as the others backstage see them. */
export function marksOf(ticks: Ticks): ReadyMarks {
  const passed = (tick: TickState): boolean => tick === 'good' || tick === 'slow';
  return { picture: passed(ticks.picture), sound: passed(ticks.sound), network: passed(ticks.network) };
}

function pictureTick({ hasCamera, isAsking, isOff }: Checked): TickState {
  if (!hasCamera) return isAsking ? 'wait' : 'bad';
  return isOff.camera ? 'off' : 'good';
}

function soundTick({ hasMicrophone, isAsking, isOff, isHeard, isSilent }: Checked): TickState {
  if (!hasMicrophone) return isAsking ? 'wait' : 'bad';
  if (isOff.microphone) return 'off';
  if (isSilent) return 'bad';
  return isHeard ? 'good' : 'wait';
}

function networkTick({ network, quality }: Checked): TickState {
  return quality === null ? networkTicks[network] : qualityTicks[quality];
}
