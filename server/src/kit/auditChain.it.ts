import { newId } from '@jingqi/contract';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openStand, type Stand } from '../testing/openStand.ts';
import { standSecret } from '../testing/standSecret.ts';
import { act } from './act.ts';
import { Audit, AuditHead } from './audit.model.ts';
import { sealAudit, startSealing } from './sealAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

const stand: Stand = await openStand();
afterAll(() => stand.close());
beforeEach(async () => {
  await Audit.deleteMany({});
  await AuditHead.deleteMany({});
});

const actor = { personId: newId(), role: 'operator' as const, name: '李静', enterprise: '', sessionHash: '' };
async function acts(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    await act({ platform: stand.platform, requestId: newId(), actor }, newId(), async (a) =>
      a.audit('event:publish', `event-${n}`, {
        n,
        when: new Date(),
        nothing: undefined,
        deep: { z: [1, { b: 2, a: 1 }] },
      }),
    );
  }
}
const verify = () => verifyAudit(standSecret);
const seal = () => sealAudit(standSecret);

describe('the chain of the audit log', () => {
  test('a text that was cut in the middle of a character is no forgery', async () => {
    await act({ platform: stand.platform, requestId: newId(), actor }, newId(), async (a) =>
      a.audit('register:import', 'enterprise', { fileName: '企业名单🌱'.slice(0, 5) }),
    );
    expect(await seal()).toBe(1);
    expect(await verify()).toMatchObject({ sealed: 1, isIntact: true });
  });

  test('numbers every row once, without a gap, and is intact; what waits is counted', async () => {
    expect(await verify()).toEqual({ rows: 0, sealed: 0, unsealed: 0, isIntact: true, brokenAt: null, head: '' });
    await acts(3);
    expect(await verify()).toMatchObject({ rows: 3, sealed: 0, unsealed: 3, isIntact: true });
    expect(await seal()).toBe(3);
    await acts(2);
    expect(await seal()).toBe(2);
    expect(await seal()).toBe(0);
    const rows = await Audit.find().sort({ seq: 1 }).lean();
    expect(rows.map(({ seq, subject }) => [seq, subject])).toEqual(
      [1, 2, 3, 1, 2].map((n, i) => [i + 1, `event-${n}`]),
    );
    const check = await verify();
    expect(check).toMatchObject({ rows: 5, sealed: 5, unsealed: 0, isIntact: true, brokenAt: null });
    expect(check.head).toBe(rows.at(-1)?.hash);
  });

  test('sealers at one moment, as of several processes, give each row one number', async () => {
    await acts(40);
    const sealed = await Promise.all(Array.from({ length: 4 }, seal));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await verify()).toMatchObject({ sealed: 40, isIntact: true });
  });

  test('what an act did not do is not in it', async () => {
    const failing = act({ platform: stand.platform, requestId: newId(), actor }, newId(), async (a) => {
      a.audit('event:publish', 'x');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await seal()).toBe(0);
  });

  test('a process seals by itself, and once more when it stops', async () => {
    const stop = startSealing(stand.platform);
    await acts(1);
    await expect.poll(() => Audit.countDocuments({ seq: 1 }), { timeout: 5_000 }).toBe(1);
    await acts(1);
    await stop();
    expect(await verify()).toMatchObject({ sealed: 2, unsealed: 0, isIntact: true });
  });
});

describe('what is found out', () => {
  beforeEach(async () => {
    await acts(6);
    await seal();
  });
  const brokenAt = async (): Promise<number | null> => (await verify()).brokenAt;
  const raw = () => Audit.collection;

  test.each([
    ['another name', { name: '别人' }],
    ['another time', { at: new Date(0) }],
    ['another detail', { 'details.n': 7 }],
    ['one detail more', { 'details.extra': true }],
    ['another hash', { hash: 'ff' }],
  ])('a changed row: %s', async (_, change) => {
    await raw().updateOne({ seq: 3 }, { $set: change });
    expect(await brokenAt()).toBe(3);
  });

  test('a removed row, also when those after it are numbered anew', async () => {
    await raw().deleteOne({ seq: 3 });
    expect(await brokenAt()).toBe(3);
    for (const seq of [4, 5, 6]) await raw().updateOne({ seq }, { $set: { seq: seq - 1 } });
    expect(await brokenAt()).toBe(3);
  });

  test('two rows in each other’s place', async () => {
    await raw().updateOne({ seq: 2 }, { $set: { seq: 99 } });
    await raw().updateOne({ seq: 3 }, { $set: { seq: 2 } });
    await raw().updateOne({ seq: 99 }, { $set: { seq: 3 } });
    expect(await brokenAt()).toBe(2);
  });

  test('a removed tail, also when the head is set back or removed with it', async () => {
    const fifth = await Audit.findOne({ seq: 4 }).lean();
    await raw().deleteMany({ seq: { $gt: 4 } });
    expect(await brokenAt()).toBe(5);
    await AuditHead.updateOne({ _id: 'head' }, { $set: { seq: 4, hash: fifth?.hash ?? '' } });
    expect(await brokenAt()).toBe(4);
    await AuditHead.deleteMany({});
    expect(await brokenAt()).toBe(5);
  });

  test('everything removed but the head', async () => {
    await Audit.deleteMany({});
    expect(await brokenAt()).toBe(1);
  });

  test('a row put in by hand: as the last, waiting to be sealed, or between', async () => {
    const { _id, ...row } = (await Audit.findOne({ seq: 6 }).lean()) ?? { _id: '' };
    const put = (change: object) => raw().insertOne({ ...row, _id: newId(), ...change } as never);
    const { insertedId } = await put({ seq: 7 });
    expect(await brokenAt()).toBe(7);
    await raw().deleteOne({ _id: insertedId });
    const { seq: _seq, hash: _hash, ...waiting } = row as Record<string, unknown>;
    const second = await raw().insertOne({ ...waiting, _id: newId(), unsealed: true } as never);
    expect(await brokenAt()).toBe(7);
    expect(await seal()).toBe(0);
    await raw().deleteOne({ _id: second.insertedId });
    const third = await raw().insertOne({ ...waiting, _id: newId() } as never);
    expect(await brokenAt()).toBe(7);
    await raw().deleteOne({ _id: third.insertedId });
    expect((await verify()).isIntact).toBe(true);
    expect(_id).not.toBe('');
  });

  test('a row of nobody put in by hand, as if the machine had done it', async () => {
    const { insertedId } = await raw().insertOne({
      _id: newId(),
      personId: 'system',
      name: 'system',
      act: 'event:publish',
      subject: 'x',
      details: {},
      requestId: '',
      at: new Date(),
      mac: '',
      unsealed: true,
    } as never);
    expect(await seal()).toBe(0);
    expect(await brokenAt()).toBe(7);
    await raw().deleteOne({ _id: insertedId });
  });

  test('a process without the secret writes no row, nor what it would have audited', async () => {
    const { settings: _, ...platform } = stand.platform;
    const doing = act({ platform, requestId: newId() }, newId(), async (a) => a.audit('event:publish', 'x'));
    await expect(doing).rejects.toThrow('needs the secret');
    expect(await Audit.countDocuments({ unsealed: true })).toBe(0);
  });

  test('another secret fits nothing', async () => {
    expect((await verify()).isIntact).toBe(true);
    expect(await verifyAudit('ab'.repeat(32))).toMatchObject({ isIntact: false, brokenAt: 1 });
  });
});
