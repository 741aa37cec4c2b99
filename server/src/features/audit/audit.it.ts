import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Audit } from '../../kit/index.ts';
import { publishedEvent, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';

let app: TestApp;
let operator: Visitor;
let auditor: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  [operator, auditor] = [await signedIn(app, 'operator', '=HYPERLINK("http://x")'), await signedIn(app, 'auditor')];
});
afterAll(() => app.stop());

test('an act of staff is in the log at once, numbered soon, and the chain is intact', async () => {
  const { id } = await publishedEvent(operator);
  const { items } = await auditor.call('audit', { query: { subject: id } });
  expect(items.map(({ act, personId }) => [act, personId])).toEqual([
    ['event:publish', operator.me?.id],
    ['event:create', operator.me?.id],
  ]);
  await expect.poll(async () => (await auditor.call('auditCheck')).unsealed, { timeout: 5_000 }).toBe(0);
  const check = await auditor.call('auditCheck');
  expect(check).toMatchObject({ isIntact: true, brokenAt: null, sealed: check.rows });
  const [sealed] = (await auditor.call('audit', { query: { subject: id } })).items;
  expect(sealed?.seq).toBeGreaterThan(0);
  await Audit.collection.updateOne({ subject: id }, { $set: { name: '别人' } });
  expect(await auditor.call('auditCheck')).toMatchObject({ isIntact: false, brokenAt: expect.any(Number) });
});

test('it is narrowed by person, act and subject, and read page by page', async () => {
  const personId = newId();
  const rows = Array.from({ length: 120 }, (_, n) => ({
    _id: newId(),
    personId,
    name: '甲',
    act: n % 2 === 0 ? 'even' : 'odd',
    subject: `s-${n}`,
    requestId: '',
    at: new Date(),
  }));
  await Audit.insertMany(rows);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const query: Record<string, string> = { person: personId, ...(after === null ? {} : { after }) };
    const page = await auditor.call('audit', { query });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(
    rows
      .map(({ _id }) => _id)
      .toSorted()
      .toReversed(),
  );
  const even = await auditor.call('audit', { query: { person: personId, act: 'even' } });
  expect(even.items.every(({ act }) => act === 'even')).toBe(true);
  expect((await auditor.call('audit', { query: { subject: 's-7' } })).items).toHaveLength(1);
  expect((await auditor.call('audit', { query: { after: '[object Object]' } })).items).toEqual([]);
});

test('as CSV it is safe to open, and taking it out is in the log', async () => {
  const response = await auditor.fetch(`/api/console/audit.csv?person=${operator.me?.id}`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = await response.text();
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text).not.toMatch(/(?:^|,)"?=/mu);
  const [last] = (await auditor.call('audit', { query: { person: auditor.me?.id ?? '' } })).items;
  expect(last).toMatchObject({ act: 'audit:export', details: { person: operator.me?.id } });
});
