import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Audit } from '../../kit/index.ts';
import { refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { findEnterprisesAs, freshUscc, savedEnterprise, signedInLocal } from '../../testing/registerEntries.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());
const paramsOf = (id: string) => ({ kind: 'enterprise' as const, id });

describe('who sees what', () => {
  test('a window calls its own district alone; each reveal is in the audit', async () => {
    const { id } = await savedEnterprise(operator, { district: 'haidian' });
    const [own, other] = [
      await signedInLocal(app, 'window', 'haidian'),
      await signedInLocal(app, 'window', 'tongzhou'),
    ];
    expect(await own.call('revealRegisterPhone', { params: paramsOf(id) })).toEqual({ phone: '13812345678' });
    expect(await operator.call('revealRegisterPhone', { params: paramsOf(id) })).toEqual({ phone: '13812345678' });
    await expect(other.call('revealRegisterPhone', { params: paramsOf(id) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await other.call('registerEntry', { params: paramsOf(id) })).toMatchObject({ contactPhone: '138****5678' });
    const shown = await Audit.find({ subject: id, act: 'register:phone' }).lean();
    expect(shown.map(({ personId }) => personId).toSorted()).toEqual([own.me?.id, operator.me?.id].toSorted());
    expect(JSON.stringify(shown)).not.toContain('13812345678');
  });

  test('a carrier finds the enterprises of its own district; others are as absent', async () => {
    const [here, there] = [
      await savedEnterprise(operator, { district: 'haidian' }),
      await savedEnterprise(operator, { district: 'tongzhou' }),
    ];
    const carrier = await signedInLocal(app, 'carrier', 'tongzhou');
    const { items, total } = await findEnterprisesAs(carrier, { text: '氢能' });
    expect(items.map(({ id }) => id)).toContain(there.id);
    expect(new Set(items.map((item) => item.kind === 'enterprise' && item.district))).toEqual(new Set(['tongzhou']));
    expect(total).toBe(items.length);
    expect((await findEnterprisesAs(carrier, { district: 'haidian' })).total).toBe(0);
    const [foreign, absent] = await Promise.all(
      [here.id, newId()].map((id) => refusal(carrier.call('registerEntry', { params: paramsOf(id) }))),
    );
    expect({ ...foreign?.body, requestId: '' }).toEqual({ ...absent?.body, requestId: '' });
    expect((await refusal(carrier.call('registerHistory', { params: paramsOf(here.id) }))).code).toBe('NOT_FOUND');
    expect((await findEnterprisesAs(await signedIn(app, 'carrier'), {})).total).toBe(0);
  });

  test('a form is filled from a code, without anything about whom to call', async () => {
    const sme = await signedIn(app, 'sme');
    const { entry } = await savedEnterprise(operator);
    const card = await sme.call('enterpriseLookup', { query: { uscc: entry.uscc.toLowerCase() } });
    expect(card).toEqual({
      uscc: entry.uscc,
      name: entry.name,
      district: 'haidian',
      chain: 'hydrogen',
      tier: 'innovative',
      size: 'small',
    });
    expect(
      await sme.call('enterpriseLookup', {
        query: { uscc: (await savedEnterprise(operator, { active: false })).entry.uscc },
      }),
    ).toBeNull();
    expect(await sme.call('enterpriseLookup', { query: { uscc: freshUscc() } })).toBeNull();
    await expect(sme.call('enterpriseLookup', { query: { uscc: '1' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
