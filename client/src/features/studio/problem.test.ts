import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/studio/en.ts';
import { zh } from '../../i18n/studio/zh.ts';
import { problemOf, type Circumstances } from './problem.ts';

const well: Circumstances = {
  step: 'onAir',
  connection: { kind: 'live' },
  stage: { state: 'connected', reason: null, quality: 'good' },
  devices: { camera: null, microphone: null },
  had: { camera: true, microphone: true },
  isSilent: false,
  packaging: 'running',
};

describe('problemOf', () => {
  it('says nothing when all is well or all is over', () => {
    expect(problemOf(well)).toBeNull();
    expect(problemOf({ ...well, step: 'ended', connection: { kind: 'offline' } })).toBeNull();
  });

  it('tells a refused camera from a missing, a busy and an unplugged one', () => {
    const camera = (problem: 'denied' | 'notFound' | 'busy' | 'insecure', had: boolean) =>
      problemOf({ ...well, devices: { camera: problem, microphone: null }, had: { camera: had, microphone: true } })
        ?.key;
    expect(camera('denied', false)).toBe('cameraDenied');
    expect(camera('notFound', false)).toBe('cameraNotFound');
    expect(camera('notFound', true)).toBe('cameraLost');
    expect(camera('busy', false)).toBe('cameraBusy');
    expect(camera('insecure', false)).toBe('insecure');
  });

  it('says it once when both are refused or missing', () => {
    const both = (problem: 'denied' | 'notFound', had: boolean) =>
      problemOf({ ...well, devices: { camera: problem, microphone: problem }, had: { camera: had, microphone: had } });
    expect(both('denied', false)).toMatchObject({ key: 'devicesDenied', remedy: 'retryDevices' });
    expect(both('notFound', false)?.key).toBe('devicesNotFound');
    expect(both('notFound', true)?.key).toBe('microphoneLost');
  });

  it('puts sound before picture and the connection before both', () => {
    const broken = { ...well, devices: { camera: 'busy', microphone: 'denied' } } as const;
    expect(problemOf(broken)?.key).toBe('microphoneDenied');
    const lost = problemOf({ ...broken, connection: { kind: 'reconnecting', attempt: 2 } });
    expect(lost).toMatchObject({ key: 'reconnecting', count: 2, remedy: null });
  });

  it('notices a silent microphone once it matters, and a weak network', () => {
    expect(problemOf({ ...well, isSilent: true })?.key).toBe('microphoneSilent');
    expect(problemOf({ ...well, isSilent: true, step: 'prepare' })).toBeNull();
    expect(problemOf({ ...well, stage: { ...well.stage, quality: 'poor' } })).toMatchObject({
      key: 'networkPoor',
      tone: 'warning',
    });
  });

  it('tells that recording has paused, after all that viewers would notice', () => {
    expect(problemOf({ ...well, packaging: 'noSpace' })).toMatchObject({ key: 'recordingNoSpace', tone: 'warning' });
    expect(problemOf({ ...well, packaging: 'failing' })).toMatchObject({ key: 'recordingFailing', remedy: null });
    expect(problemOf({ ...well, packaging: 'noPicture' })).toBeNull();
    expect(problemOf({ ...well, packaging: 'noSpace', isSilent: true })?.key).toBe('microphoneSilent');
  });

  it('offers to take the stage back from another window', () => {
    const replaced = problemOf({ ...well, stage: { state: 'failed', reason: 'replaced', quality: 'unknown' } });
    expect(replaced).toMatchObject({ key: 'replaced', remedy: 'retryStage' });
  });

  it('has words for every problem in both languages', () => {
    expect(Object.keys(en.problem)).toEqual(Object.keys(zh.problem));
    expect(Object.values(zh.problem).every((sentence) => /\p{Script=Han}/u.test(sentence))).toBe(true);
  });
});
