import { newId, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../testing/openStand.ts';
import { act } from './act.ts';
import { Audit } from './audit.model.ts';
import { fulfil, refuseAttempt } from './fulfil.ts';
import { Outbox } from './outbox.model.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function owed(): Promise<Id> {
  const outboxId = newId();
  const doer = { platform: stand.platform, requestId: '' };
  await act(doer, newId(), async (a) => a.owe('event-ended', { eventId: newId() }, { id: outboxId }));
  return outboxId;
}

const doIt = (outboxId: Id, fail = false): Promise<boolean> =>
  fulfil({ platform: stand.platform, requestId: '' }, outboxId, newId(), async (a) => {
    a.audit('done', outboxId);
    if (fail) throw new Error('on purpose');
  });

test('a row tried many times at once has its effect once', async () => {
  const outboxId = await owed();
  const done = await Promise.all(Array.from({ length: 8 }, () => doIt(outboxId)));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await Audit.countDocuments({ subject: outboxId })).toBe(1);
  expect(await Outbox.countDocuments({ _id: outboxId })).toBe(0);
});

test('an effect that fails leaves the row', async () => {
  const outboxId = await owed();
  await expect(doIt(outboxId, true)).rejects.toThrow('on purpose');
  expect(await Outbox.countDocuments({ _id: outboxId })).toBe(1);
  expect(await Audit.countDocuments({ subject: outboxId })).toBe(0);
});

test('refused attempts come later and later, the eighth is the last', async () => {
  const outboxId = await owed();
  const now = new Date();
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 7; attempt += 1) {
    const row = await refuseAttempt(outboxId, `no ${attempt}`, now);
    expect(row).toMatchObject({ attempts: attempt, lastError: `no ${attempt}`, deadAt: null });
    pauses.push(Number(row?.dueAt) - now.getTime());
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]);
  expect((await refuseAttempt(outboxId, 'no 8', now))?.deadAt).toEqual(now);
  expect(await refuseAttempt(newId(), 'not there', now)).toBeNull();
});
