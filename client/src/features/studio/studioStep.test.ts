import { describe, expect, it } from 'vitest';
import { canLead, hasSeat, mayPublish, primaryAction, studioStep } from './studioStep.ts';

const fresh = { ready: false, onAir: false };
const ready = { ready: true, onAir: false };
const onAir = { ready: true, onAir: true };

describe('studioStep', () => {
  it('goes from the green room to the end', () => {
    expect(studioStep('idle', null)).toBe('prepare');
    expect(studioStep('idle', fresh)).toBe('prepare');
    expect(studioStep('idle', ready)).toBe('ready');
    expect(studioStep('countdown', ready)).toBe('countdown');
    expect(studioStep('live', onAir)).toBe('onAir');
    expect(studioStep('live', ready)).toBe('offAir');
    expect(studioStep('ended', onAir)).toBe('ended');
  });
});

describe('primaryAction', () => {
  it('lets the host start, hold and end', () => {
    expect(primaryAction('prepare', fresh, true)).toBe('getReady');
    expect(primaryAction('ready', ready, true)).toBe('start');
    expect(primaryAction('countdown', ready, true)).toBe('hold');
    expect(primaryAction('onAir', onAir, true)).toBe('end');
    expect(primaryAction('offAir', ready, true)).toBe('goOnAir');
  });

  it('gives a promoted viewer nothing that only a host may do', () => {
    const steps = ['prepare', 'ready', 'countdown', 'onAir', 'offAir', 'ended'] as const;
    const actions = steps.map((step) => primaryAction(step, ready, false));
    expect(actions).not.toContain('start');
    expect(actions).not.toContain('hold');
    expect(actions).not.toContain('end');
    expect(actions).not.toContain('goOnAir');
  });

  it('asks whoever comes late to get ready first', () => {
    expect(primaryAction('offAir', fresh, true)).toBe('getReady');
    expect(primaryAction('offAir', fresh, false)).toBe('getReady');
  });
});

describe('roles', () => {
  it('follow the contract', () => {
    expect([canLead('host'), canLead('operator'), canLead('speaker')]).toEqual([true, true, false]);
    expect([hasSeat('host'), hasSeat('speaker'), hasSeat('operator')]).toEqual([true, true, false]);
  });
});

describe('mayPublish', () => {
  it('waits for the ready mark, and comes back by itself after a reload', () => {
    expect(mayPublish('idle', null)).toBe(false);
    expect(mayPublish('idle', fresh)).toBe(false);
    expect(mayPublish('idle', ready)).toBe(true);
    expect(mayPublish('live', { ready: false, onAir: true })).toBe(true);
    expect(mayPublish('ended', onAir)).toBe(false);
  });
});
