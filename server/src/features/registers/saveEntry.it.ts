import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Audit } from '../../kit/index.ts';
import { refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import {
  enterpriseInput,
  findEnterprisesAs,
  savedEnterprise,
  type EnterpriseInput,
} from '../../testing/registerEntries.ts';
import { RegisterChangeRecord } from './registerChange.model.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());
const paramsOf = (id: string) => ({ kind: 'enterprise' as const, id });

describe('one entry', () => {
  test('is made once, found at once, changed with a history; numbers are masked', async () => {
    const { id, entry } = await savedEnterprise(operator, { name: '北京砚衡氢能装备有限公司' });
    const body = { entry, revision: 0 };
    expect(await operator.call('saveRegisterEntry', { params: paramsOf(id), body })).toMatchObject({ revision: 1 });
    expect(await operator.call('registerEntry', { params: paramsOf(id) })).toMatchObject({
      contactPhone: '138****5678',
      name: entry.name,
    });
    for (const text of ['砚衡氢能', 'yanheng', 'yhqn', entry.uscc.slice(0, 17)])
      expect((await findEnterprisesAs(operator, { text })).items.map((item) => item.id)).toContain(id);
    const { contactPhone: _, ...rest } = entry;
    const changed = { ...rest, tier: 'specialised' as const, district: 'tongzhou' as const };
    expect(
      await operator.call('saveRegisterEntry', { params: paramsOf(id), body: { entry: changed, revision: 1 } }),
    ).toMatchObject({ revision: 2 });
    await operator.call('saveRegisterEntry', {
      params: paramsOf(id),
      body: { entry: { ...changed, contactPhone: '13912345679' }, revision: 2 },
    });
    const { items } = await operator.call('registerHistory', { params: paramsOf(id) });
    expect(
      items.map(({ changes }) => changes.map(({ field, before, after }) => `${field} ${before} ${after}`)),
    ).toMatchObject([
      ['contactPhone 138****5678 139****5679'],
      ['district haidian tongzhou', 'tier innovative specialised'],
      expect.arrayContaining(['contactPhone null 138****5678']),
    ]);
    expect(JSON.stringify(await RegisterChangeRecord.find({ entryId: id }).lean())).not.toMatch(
      /13812345678|13912345679/u,
    );
    expect(await Audit.countDocuments({ subject: id })).toBe(3);
  });

  test('two who change it: the second is told', async () => {
    const { id, entry } = await savedEnterprise(operator);
    const save = (changes: Partial<EnterpriseInput>) =>
      operator.call('saveRegisterEntry', {
        params: paramsOf(id),
        body: { entry: { ...entry, ...changes }, revision: 1 },
      });
    const answers = await Promise.allSettled([save({ tier: 'none' }), save({ tier: 'technology' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(save({ tier: 'little-giant' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await RegisterChangeRecord.countDocuments({ entryId: id })).toBe(2);
  });

  test('a code that is taken, another register’s entry, an unknown one, bad codes and names are refused at their field', async () => {
    const { id, entry } = await savedEnterprise(operator);
    const put = (changes: Partial<EnterpriseInput>, revision = 0, at = newId()) =>
      refusal(
        operator.call('saveRegisterEntry', {
          params: paramsOf(at),
          body: { entry: enterpriseInput(changes), revision },
        }),
      );
    expect((await put({ uscc: entry.uscc })).body).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'entry.uscc', problem: 'taken' }],
    });
    expect((await put({}, 3)).code).toBe('NOT_FOUND');
    expect((await put({}, 0, id)).code).toBe('CONFLICT');
    const wrong = entry.uscc.slice(0, 17) + (entry.uscc.endsWith('0') ? '1' : '0');
    const cases = [
      [{ uscc: wrong }, 'entry.uscc', 'usccCheck'],
      [{ uscc: entry.uscc.slice(0, 17) }, 'entry.uscc', 'usccLength'],
      [{ uscc: `${entry.uscc}0` }, 'entry.uscc', 'usccLength'],
      [{ uscc: entry.uscc.replace('9', '９') }, 'entry.uscc', 'usccCharacters'],
      [{ name: '企'.repeat(200) }, 'entry.name', 'too_big'],
      [{ name: '\u202E\u0000' }, 'entry.name', 'too_small'],
      [{ contactPhone: '1' }, 'entry.contactPhone', 'phone'],
    ] as const;
    for (const [changes, path, problem] of cases)
      expect((await put(changes)).body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path, problem }] });
    const asCarrier = operator.call('saveRegisterEntry', {
      params: { kind: 'carrier', id: newId() },
      body: { entry: enterpriseInput(), revision: 0 },
    });
    expect((await refusal(asCarrier)).code).toBe('INVALID_INPUT');
  });

  test('script is kept as text', async () => {
    const { id } = await savedEnterprise(operator, { name: '<script>alert(1)</script>\u202E有限公司' });
    expect(await operator.call('registerEntry', { params: paramsOf(id) })).toMatchObject({
      name: '<script>alert(1)</script>有限公司',
    });
    expect((await findEnterprisesAs(operator, { text: 'script>alert' })).items.map((item) => item.id)).toContain(id);
  });
});
