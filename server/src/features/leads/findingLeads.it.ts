import { newId, type Id, type LeadOffice } from '@jingqi/contract';
import exceljs from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, Audit, Outbox, refuseAttempt } from '../../kit/index.ts';
import { deskDoer, leadIn, openDesks, type Desks } from '../../testing/desks.ts';
import { refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { Lead } from './lead.model.ts';
import type { LeadTouch } from './lead.sources.ts';

let app: TestApp;
let desks: Desks;
let eventId: Id;
beforeAll(async () => {
  app = await startTestApp();
  desks = await openDesks(app);
});
beforeEach(() => {
  eventId = newId();
});
afterAll(() => app.stop());

const place = (office: LeadOffice, changes: Partial<LeadTouch> = {}): Promise<Id> =>
  leadIn(office, { person: desks.sme, eventId, ...changes });
const inHaidian = (changes: Partial<LeadTouch> = {}) => place({ kind: 'window', district: 'haidian' }, changes);
const seen = async (visitor: Visitor, query: object = {}) =>
  (await visitor.call('leads', { query: { eventId, ...query } })).items.map(({ id }) => id).toSorted();
const detail = (visitor: Visitor, id: Id) => visitor.call('lead', { params: { id } });
const change = async (visitor: Visitor, id: Id, body: object) => {
  const { revision } = await detail(desks.hub, id);
  return visitor.call('changeLead', { params: { id }, body: { revision, ...body } });
};

describe('finding and taking along', () => {
  test('by kind, state, due date and words; counts stay beside the state', async () => {
    const [one, two] = [await inHaidian(), await inHaidian({ kind: 'need' })];
    await Lead.updateOne({ _id: one }, { $set: { dueAt: new Date(Date.now() - 1_000) } });
    await change(desks.haidian, two, { state: 'done' });
    const page = await desks.haidian.call('leads', { query: { eventId, state: 'open' } });
    expect(page).toMatchObject({ total: 1, counts: { new: 1, done: 1, assigned: 0, inProgress: 0, dropped: 0 } });
    expect(page.items[0]).toMatchObject({ id: one, isOverdue: true });
    expect(await seen(desks.haidian, { due: 'overdue' })).toEqual([one]);
    expect(await seen(desks.haidian, { kind: 'need' })).toEqual([two]);
    expect(await seen(desks.haidian, { text: '某公司' })).toHaveLength(2);
    expect(await seen(desks.haidian, { text: '.*' })).toEqual([]);
    expect(await seen(desks.haidian, { district: 'none' })).toHaveLength(2);
    const byDue = await desks.haidian.call('leads', { query: { eventId, sort: 'due' } });
    expect(byDue.items.map(({ id }) => id)).toEqual([one, two]);
  });

  test('as a file: own leads alone, contacts masked, no cell a formula', async () => {
    const evil = { uscc: '', enterprise: '=cmd|calc!A1', personId: desks.sme.me?.id ?? '', personName: '+86' };
    await inHaidian({ party: evil });
    await place({ kind: 'hub' }, { kind: 'need' });
    const csv = await (await desks.haidian.fetch(`/api/console/leads.csv?eventId=${eventId}`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain("'=cmd|calc!A1");
    expect(csv).toMatch(/139\*{4}\d{4}/u);
    expect(csv).not.toMatch(/139\d{8}/u);
    const book = new exceljs.Workbook();
    const response = await desks.hub.fetch(`/api/console/leads.xlsx?eventId=${eventId}&language=en`);
    await book.xlsx.load(await response.arrayBuffer());
    const sheet = book.worksheets[0];
    expect([sheet?.rowCount, sheet?.getRow(1).getCell(1).value]).toEqual([3, 'Id']);
    const cells = [2, 3].map((row) => sheet?.getRow(row).getCell(4));
    expect(cells.map((cell) => cell?.value)).toContain('=cmd|calc!A1');
    expect(cells.every((cell) => cell?.formula === undefined)).toBe(true);
  });

  test('filters are kept for each person, twenty at most', async () => {
    const saved = (count: number) => ({
      items: Array.from({ length: count }, (_, n) => ({
        id: newId(),
        name: `我的 ${n}`,
        filter: { state: 'open' as const },
      })),
    });
    const body = saved(20);
    await desks.haidian.call('saveLeadFilters', { body });
    expect((await desks.haidian.call('leadFilters')).items.map(({ name }) => name)).toEqual(
      body.items.map(({ name }) => name),
    );
    expect((await desks.tongzhou.call('leadFilters')).items).toEqual([]);
    expect(await refusal(desks.haidian.call('saveLeadFilters', { body: saved(21) }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('offices to hand to: all, or those of a district or a name', async () => {
    const all = (await desks.haidian.call('leadOffices')).items;
    expect(all.filter(({ kind }) => kind === 'window')).toHaveLength(17);
    const near = (await desks.haidian.call('leadOffices', { query: { district: 'haidian' } })).items;
    expect(near.map(({ kind }) => kind)).toEqual(['window', 'carrier']);
    expect((await desks.haidian.call('leadOffices', { query: { text: '服务站' } })).items).toMatchObject([
      { carrierId: desks.carrierId },
    ]);
  });

  test('the person sees what is being done for them, without notes or names of staff', async () => {
    const id = await inHaidian();
    await change(desks.haidian, id, { take: true });
    await desks.haidian.call('noteLead', { params: { id }, body: { id: newId(), text: '内部备注' } });
    const text = await (await desks.sme.fetch('/api/me/leads')).text();
    expect(JSON.parse(text)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id, state: 'assigned' })]),
    });
    expect(text).not.toMatch(/内部备注|haidian 窗口|ownerId/u);
    expect((await (await signedIn(app, 'sme')).call('myLeads')).items).toEqual([]);
  });
});

test('what jobs gave up is shown with its reason and can be tried again, by the operator', async () => {
  const outboxId = newId();
  await act(deskDoer, outboxId, async (a) => a.owe('lead-sync', { leadId: newId(), revision: 3 }, { id: outboxId }));
  for (let attempt = 0; attempt < 8; attempt += 1) await refuseAttempt(outboxId, 'mail server away', new Date());
  const { items } = await desks.auditor.call('deadJobs');
  expect(items).toMatchObject([{ id: outboxId, job: 'lead-sync', attempts: 8, lastError: 'mail server away' }]);
  await desks.hub.call('retryJob', { params: { id: outboxId } });
  expect(await Outbox.findById(outboxId).lean()).toMatchObject({ deadAt: null, attempts: 0 });
  expect(await Audit.find({ act: 'job:retry' }).lean()).toMatchObject([{ subject: outboxId }]);
  expect(await refusal(desks.hub.call('retryJob', { params: { id: outboxId } }))).toMatchObject({ code: 'NOT_FOUND' });
});
