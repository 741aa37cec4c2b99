import exec from 'k6/execution';
import http from 'k6/http';
import { setTimeout } from 'k6/timers';
import { actMs, bookingsLost, bookingsWon, trouble, troubles } from './counts.ts';
import { fullAtMs, maxDuration } from './crowd.ts';
import { newId } from './newId.ts';
import { addressOf, prepared, serverUrlOf } from './prepared.ts';

const { contenders, slots, registrationId } = prepared.race ?? { contenders: [], slots: 0, registrationId: '' };
const betweenMs = 1_500;

export const racingScenario = {
  executor: 'per-vu-iterations' as const,
  exec: 'race',
  vus: Math.max(1, contenders.length),
  iterations: 1,
  maxDuration,
};

/** Exactly one wins each slot, and everybody else is told that it is taken. */
export const racingThresholds = {
  ...Object.fromEntries(Array.from({ length: slots }, (_, slot) => [`bookings_won{slot:${slot}}`, ['count==1']])),
  bookings_lost: [`count==${slots * (contenders.length - 1)}`],
  troubles: ['count==0'],
};

/** One contender: asks for each slot in turn, at the same moment as all the others. */
export function race(): void {
  troubles.add(0);
  bookingsLost.add(0);
  const index = exec.scenario.iterationInTest;
  for (let slot = 0; slot < slots; slot += 1) setTimeout(() => void book(index, slot), fullAtMs + slot * betweenMs);
}

async function book(index: number, slot: number): Promise<void> {
  const baseUrl = serverUrlOf(index);
  const headers = {
    'Content-Type': 'application/json',
    Origin: baseUrl,
    Cookie: contenders[index] ?? '',
    'X-Forwarded-For': addressOf(200_000 + index),
  };
  const body = JSON.stringify({ id: newId(), registrationId, slot, message: '想了解融资需求' });
  const url = `${baseUrl}/api/events/${prepared.eventId}/meetings`;
  const answer = await http.asyncRequest('POST', url, body, {
    headers,
    jar: new http.CookieJar(),
    tags: { name: 'book' },
  });
  actMs.add(answer.timings.duration, { command: 'book' });
  if (answer.status === 200) return bookingsWon.add(1, { slot: String(slot) });
  const code = answer.json('error.code') ?? answer.json('code');
  if (code === 'SLOT_TAKEN') bookingsLost.add(1);
  else trouble(`book ${answer.status} ${JSON.stringify(code)}`);
}
