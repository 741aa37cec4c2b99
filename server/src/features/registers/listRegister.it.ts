import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { enterpriseInput, findEnterprisesAs } from '../../testing/registerEntries.ts';
import { keepEntries } from './keepEntries.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

test('the list comes in pages by pinyin, nothing twice and nothing left out; filters join', async () => {
  const entries = Array.from({ length: 60 }, (_, n) => ({
    id: newId(),
    entry: enterpriseInput({ name: `北京${'甲乙丙丁'[n % 4]}测试${n}号有限公司`, tier: n % 2 ? 'none' : 'technology' }),
  }));
  expect(await keepEntries('enterprise', entries, new Date())).toBe(60);
  expect(await keepEntries('enterprise', entries, new Date())).toBe(0);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await findEnterprisesAs(operator, { text: 'cs', ...(after === undefined ? {} : { after }) });
    expect(page.total).toBe(60);
    seen.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(60);
  expect(seen.map((name) => name[2]).join('')).toMatch(/^丙+丁+甲+乙+$/u);
  expect((await findEnterprisesAs(operator, { text: '甲测试', tier: 'technology', active: 'true' })).total).toBe(15);
  expect((await findEnterprisesAs(operator, { text: '.*' })).total).toBe(0);
  for (const query of [{ after: 'x' }, { district: 'pudong' }, { text: 'x'.repeat(500) }])
    await expect(findEnterprisesAs(operator, query)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
