import type { PackagingState } from '@jingqi/contract';
import type { ConnectionState } from '../../realtime/index.ts';
import type { DeviceProblem, Stage } from '../../stage/index.ts';
import type { StudioStep } from './studioStep.ts';

export type Device = 'camera' | 'microphone';
type DeviceWord = 'Denied' | 'NotFound' | 'Busy' | 'Failed' | 'Lost';
export type ProblemKey =
  | `${Device}${DeviceWord}`
  | 'insecure'
  | 'devicesDenied'
  | 'devicesNotFound'
  | 'microphoneSilent'
  | 'reconnecting'
  | 'mediaReconnecting'
  | 'networkPoor'
  | 'recordingNoSpace'
  | 'recordingFailing'
  | 'replaced'
  | 'removed'
  | 'refused'
  | 'unsupported'
  | 'signedOut';

/** One sentence (`problem.<key>` of the translations) and the button that helps, if one does. */
export interface Problem {
  key: ProblemKey;
  /** Number of the try, while reconnecting. */
  count: number;
  remedy: 'retryDevices' | 'retryStage' | null;
  /** bad: viewers miss something. warning: they may soon. */
  tone: 'bad' | 'warning';
}

export interface Circumstances {
  step: StudioStep;
  connection: ConnectionState;
  stage: Pick<Stage, 'state' | 'reason' | 'quality'>;
  devices: Record<Device, DeviceProblem | null>;
  /** Devices that worked before in this visit. */
  had: Record<Device, boolean>;
  isSilent: boolean;
  /** HLS and recording, as the media node says. */
  packaging: PackagingState;
}

/** The most urgent problem, so that there is one sentence to read; null when all is well. */
export function problemOf(now: Circumstances): Problem | null {
  if (now.step === 'ended') return null;
  return lostConnection(now) ?? failedStage(now) ?? brokenDevice(now) ?? weakness(now);
}

function lostConnection({ connection }: Circumstances): Problem | null {
  if (connection.kind === 'signedOut') return bad('signedOut');
  if (connection.kind === 'reconnecting') return { ...bad('reconnecting'), count: connection.attempt };
  if (connection.kind === 'offline') return { ...bad('reconnecting'), count: 1 };
  return null;
}

function failedStage({ stage }: Circumstances): Problem | null {
  if (stage.state !== 'failed') return null;
  if (stage.reason === 'unsupported') return bad('unsupported');
  if (stage.reason === 'removed') return bad('removed');
  return { ...bad(stage.reason === 'replaced' ? 'replaced' : 'refused'), remedy: 'retryStage' };
}

const words: Record<Exclude<DeviceProblem, 'insecure'>, DeviceWord> = {
  denied: 'Denied',
  notFound: 'NotFound',
  busy: 'Busy',
  failed: 'Failed',
};

function brokenDevice({ devices, had }: Circumstances): Problem | null {
  if (devices.camera === 'denied' && devices.microphone === 'denied') return withRetry('devicesDenied');
  const isBare = devices.camera === 'notFound' && devices.microphone === 'notFound' && !had.camera && !had.microphone;
  if (isBare) return withRetry('devicesNotFound');
  const device = devices.microphone ? 'microphone' : 'camera';
  const problem = devices[device];
  if (problem === null) return null;
  if (problem === 'insecure') return bad('insecure');
  const word = problem === 'notFound' && had[device] ? 'Lost' : words[problem];
  return withRetry(`${device}${word}`);
}

function weakness({ step, stage, isSilent, packaging }: Circumstances): Problem | null {
  if (stage.state === 'reconnecting') return { ...bad('mediaReconnecting'), tone: 'warning' };
  if (isSilent && step !== 'prepare') return withRetry('microphoneSilent');
  if (stage.quality === 'poor') return { ...bad('networkPoor'), tone: 'warning' };
  if (packaging === 'noSpace') return { ...bad('recordingNoSpace'), tone: 'warning' };
  if (packaging === 'failing') return { ...bad('recordingFailing'), tone: 'warning' };
  return null;
}

function bad(key: ProblemKey): Problem {
  return { key, count: 0, remedy: null, tone: 'bad' };
}

function withRetry(key: ProblemKey): Problem {
  return { ...bad(key), remedy: 'retryDevices' };
}
