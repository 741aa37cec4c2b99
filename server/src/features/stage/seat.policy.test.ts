import { countdownMs, newId, seatKeptMs } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { newSeat } from './newSeat.ts';
import { sceneOf } from './scene.ts';
import { freeSeats, giveSeat, seatsLimit, seenLifeMs, setOnAir, setPresent, takeSeat } from './seat.policy.ts';
import { idleStage, seatIn, type Setting } from './setting.ts';
import { beginCountdown, goLive } from './stage.policy.ts';

const eventId = newId();
const [host, speaker] = [newId(), newId()];
const start = new Date('2026-11-24T11:00:00.000Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);
const seatOf = (personId: string, role: 'host' | 'speaker') =>
  newSeat(eventId, personId, { role, name: personId, office: '' }, start);

const green = setPresent(giveSeat({ stage: idleStage(eventId), seats: [] }, seatOf(host, 'host')), host, true, start);
const live = goLive(beginCountdown(green, { operator: true, personId: host }, start), null, after(countdownMs));
const withSpeaker = setPresent(giveSeat(live, seatOf(speaker, 'speaker')), speaker, true, start);

describe('a promoted viewer', () => {
  test('may publish at once, is on air only when put there, and not when absent', () => {
    const scene = sceneOf(withSpeaker.stage, withSpeaker.seats);
    expect(scene.members[speaker]).toEqual({ onAir: false, publish: ['camera', 'microphone', 'screen'] });
    expect(seatIn(setOnAir(withSpeaker, speaker, true), speaker)?.onAir).toBe(true);
    const away = setPresent(withSpeaker, speaker, false, start);
    expect(() => setOnAir(away, speaker, true)).toThrow('WRONG_STATE');
  });

  test('goes back among the viewers, off air and out of the scene', () => {
    const back = takeSeat(setOnAir(withSpeaker, speaker, true), speaker);
    expect(sceneOf(back.stage, back.seats).members[speaker]).toBeUndefined();
    expect(back.stage.version).toBe(withSpeaker.stage.version + 2);
    expect(takeSeat(back, speaker)).toBe(back);
  });

  test('the host stays', () => {
    expect(() => takeSeat(live, host)).toThrow('WRONG_STATE');
  });
});

test('a speaker who comes by the studio link becomes the host on the same seat; a host stays one', () => {
  const raised = giveSeat(withSpeaker, seatOf(speaker, 'host'));
  expect(raised.seats).toHaveLength(2);
  expect(seatIn(raised, speaker)?.role).toBe('host');
  expect(giveSeat(raised, seatOf(speaker, 'speaker'))).toBe(raised);
});

test('the stage has a limit of seats', () => {
  let setting: Setting = live;
  while (setting.seats.length < seatsLimit) setting = giveSeat(setting, seatOf(newId(), 'speaker'));
  expect(() => giveSeat(setting, seatOf(newId(), 'speaker'))).toThrow('WRONG_STATE');
});

test('nobody is on air before the countdown', () => {
  expect(() => setOnAir(green, host, true)).toThrow('WRONG_STATE');
});

describe('a host who drops', () => {
  const gone = setPresent(live, host, false, after(10_000));

  test('keeps the seat on air for a minute and then goes off air, once', () => {
    expect(freeSeats(gone, after(10_000 + seatKeptMs))).toBe(gone);
    const freed = freeSeats(gone, after(10_001 + seatKeptMs));
    expect(seatIn(freed, host)?.onAir).toBe(false);
    expect(freed.stage.version).toBe(gone.stage.version + 1);
    expect(freeSeats(freed, after(99_000 + seatKeptMs))).toBe(freed);
  });

  test('who comes back in time never left the air', () => {
    const back = setPresent(gone, host, true, after(50_000));
    expect(seatIn(back, host)).toMatchObject({ onAir: true, present: true, absentSince: null });
    expect(back.stage.version).toBe(live.stage.version);
    expect(freeSeats(back, after(50_000 + seenLifeMs))).toBe(back);
  });

  test('with the process that held the connection, is absent since last seen', () => {
    const stale = freeSeats(live, after(seenLifeMs + 1));
    expect(seatIn(stale, host)).toMatchObject({ present: false, absentSince: start, onAir: true });
    expect(seatIn(freeSeats(live, after(seatKeptMs + 1)), host)).toMatchObject({ present: false, onAir: false });
  });
});
