import { newId, type Id, type LeadOffice } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, Audit } from '../../kit/index.ts';
import { deskDoer, leadIn, openDesks, type Desks } from '../../testing/desks.ts';
import { refusal, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { Lead } from './lead.model.ts';
import type { LeadTouch } from './lead.sources.ts';
import { withdrawContact } from './withdrawContact.ts';

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

describe('who sees what', () => {
  test('each office its own leads, the hub and the auditor all', async () => {
    const own = await inHaidian();
    const carried = await place(
      { kind: 'carrier', carrierId: desks.carrierId, name: 'x', district: 'haidian' },
      { kind: 'need' },
    );
    const central = await place({ kind: 'hub' }, { kind: 'interest' });
    expect(await seen(desks.haidian)).toEqual([own, carried].toSorted());
    expect(await seen(desks.haidian, { scope: 'office' })).toEqual([own]);
    expect(await seen(desks.tongzhou)).toEqual([]);
    expect(await seen(desks.carrier)).toEqual([carried]);
    for (const visitor of [desks.hub, desks.auditor])
      expect(await seen(visitor)).toEqual([own, carried, central].toSorted());
    expect(await seen(desks.hub, { scope: 'office' })).toEqual([central]);
  });

  test('another office’s lead answers exactly like one that is not there, whatever is asked of it', async () => {
    const id = await inHaidian();
    const asks = [
      ['GET', '', undefined],
      ['PATCH', '', { revision: 1, take: true }],
      ['POST', '/notes', { id: newId(), text: '看看' }],
      ['POST', '/hand-over', { revision: 1, office: { kind: 'hub' }, reason: '转办' }],
      ['POST', '/contact', {}],
    ] as const;
    for (const [method, path, body] of asks) {
      const answers = [];
      for (const one of [id, newId()]) {
        const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
        const response = await desks.tongzhou.fetch(`/api/console/leads/${one}${path}`, {
          method,
          ...(body ? json : {}),
        });
        const { requestId: _, ...told } = (await response.json()) as Record<string, unknown>;
        answers.push([response.status, told]);
      }
      expect([method, path, answers[0]]).toEqual([method, path, [404, { code: 'NOT_FOUND' }]]);
      expect(answers[1]).toEqual(answers[0]);
    }
    const { results } = await desks.tongzhou.call('bulkLeads', {
      body: { ids: [id, newId()], change: { kind: 'take' } },
    });
    expect(results.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('working on a lead', () => {
  test('taken, worked on, settled, done: each step in its history; a stale revision is refused', async () => {
    const id = await inHaidian();
    const taken = await change(desks.haidian, id, { take: true });
    expect(taken).toMatchObject({ state: 'assigned', ownerId: desks.haidian.me?.id, revision: 2 });
    const stale = desks.haidian.call('changeLead', { params: { id }, body: { revision: 1, state: 'done' } });
    expect(await refusal(stale)).toMatchObject({ code: 'CONFLICT' });
    await change(desks.haidian, id, { state: 'inProgress', nextAction: '周四上门' });
    const done = await change(desks.haidian, id, { state: 'done', settledFen: 100_000_000 });
    expect(done).toMatchObject({ nextAction: '周四上门', settledFen: 100_000_000, isOverdue: false });
    expect(done.history.slice(2).map(({ change: what, from, to }) => [what, from, to])).toEqual([
      ['taken', '', 'haidian 窗口'],
      ['state', 'assigned', 'inProgress'],
      ['nextAction', '', '周四上门'],
      ['state', 'inProgress', 'done'],
      ['settled', '', '100000000'],
    ]);
    expect(await refusal(change(desks.haidian, id, { state: 'new' }))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await seen(desks.haidian, { scope: 'mine' })).toEqual([id]);
    expect(await Audit.countDocuments({ subject: id, act: 'lead:change' })).toBe(3);
  });

  test.each([-1, 0, 0.5, 1e15, '1', Number.MAX_SAFE_INTEGER])(
    'a settled sum of %s is refused at its field',
    async (settledFen) => {
      const id = await inHaidian();
      const bad = desks.haidian.call('changeLead', {
        params: { id },
        body: { revision: 1, settledFen: settledFen as number },
      });
      expect(await refusal(bad)).toMatchObject({ code: 'INVALID_INPUT', body: { fields: [{ path: 'settledFen' }] } });
      expect(await detail(desks.hub, id)).toMatchObject({ settledFen: null, revision: 1 });
    },
  );

  test('a note is there once, and an id of another’s is refused; hostile characters are taken out', async () => {
    const id = await inHaidian();
    const note = { id: newId(), text: '\u202E<script>alert(1)</script>\u0000' };
    await desks.haidian.call('noteLead', { params: { id }, body: note });
    const { notes } = await desks.haidian.call('noteLead', { params: { id }, body: note });
    expect(notes).toMatchObject([{ id: note.id, name: 'haidian 窗口', text: '<script>alert(1)</script>' }]);
    expect(await refusal(desks.hub.call('noteLead', { params: { id }, body: note }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('handed over it is nobody’s there, and gone from who gave it', async () => {
    const id = await inHaidian();
    await change(desks.haidian, id, { take: true });
    const give = (office: LeadOffice, revision: number) =>
      desks.haidian.call('handOverLead', { params: { id }, body: { revision, office, reason: '注册地在通州' } });
    const nowhere = { kind: 'carrier', carrierId: newId(), name: 'x', district: 'haidian' } as const;
    expect(await refusal(give(nowhere, 2))).toMatchObject({
      code: 'INVALID_INPUT',
      body: { fields: [{ path: 'office' }] },
    });
    expect(await give({ kind: 'window', district: 'tongzhou' }, 2)).toEqual({ lead: null });
    expect(await seen(desks.haidian)).toEqual([]);
    expect(await detail(desks.tongzhou, id)).toMatchObject({ state: 'new', ownerId: null });
    expect(await Audit.countDocuments({ subject: id, act: 'lead:hand-over' })).toBe(1);
    // The register says which district a carrier is in, not who hands over.
    const lied = { kind: 'carrier', carrierId: desks.carrierId, name: 'x', district: 'tongzhou' } as const;
    await desks.tongzhou.call('handOverLead', { params: { id }, body: { revision: 3, office: lied, reason: '就近' } });
    expect(await seen(desks.tongzhou)).toEqual([]);
    expect(await detail(desks.carrier, id)).toMatchObject({
      office: { name: '海淀专精特新服务站', district: 'haidian' },
    });
  });

  test('many at once: each is done or refused by itself', async () => {
    const [fine, foreign] = [await inHaidian(), await place({ kind: 'hub' }, { kind: 'need' })];
    const done = await inHaidian({ kind: 'interest' });
    await Lead.updateOne({ _id: done }, { $set: { state: 'done' } });
    const ids = [fine, foreign, done, fine];
    const { results } = await desks.haidian.call('bulkLeads', { body: { ids, change: { kind: 'take' } } });
    expect(results).toEqual([
      { id: fine, code: null },
      { id: foreign, code: 'NOT_FOUND' },
      { id: done, code: 'WRONG_STATE' },
    ]);
    const many = desks.hub.call('bulkLeads', {
      body: { ids: Array.from({ length: 201 }, () => newId()), change: { kind: 'take' } },
    });
    expect(await refusal(many)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the contact', () => {
  test('is masked; whole for the office and the owner alone, each look in the audit log', async () => {
    const id = await inHaidian();
    const reveal = (visitor: Visitor) => visitor.call('revealLeadContact', { params: { id } });
    expect(await detail(desks.haidian, id)).toMatchObject({
      contact: expect.stringMatching(/^139\*{4}\d{4}$/u),
      mayReveal: true,
    });
    expect(await detail(desks.hub, id)).toMatchObject({ mayReveal: false });
    expect(await refusal(reveal(desks.hub))).toMatchObject({ code: 'FORBIDDEN' });
    // Taking is no way around.
    expect(await refusal(change(desks.hub, id, { take: true }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await Audit.countDocuments({ subject: id })).toBe(0);
    expect((await reveal(desks.haidian)).contact).toMatch(/^139\d{8}$/u);
    expect(await Audit.find({ subject: id }).lean()).toMatchObject([
      { act: 'lead:reveal', personId: desks.haidian.me?.id },
    ]);
    expect((await detail(desks.hub, id)).history.at(-1)).toMatchObject({ change: 'revealed', name: 'haidian 窗口' });
  });

  test('is nobody’s to see once its use was taken back', async () => {
    const id = await inHaidian();
    await act(deskDoer, newId(), (a) => withdrawContact(a, { eventId, party: { personId: desks.sme.me?.id ?? '' } }));
    expect(await detail(desks.haidian, id)).toMatchObject({ contact: '', mayReveal: false, state: 'dropped' });
    expect(await refusal(desks.haidian.call('revealLeadContact', { params: { id } }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusal(change(desks.haidian, id, { take: true }))).toMatchObject({ code: 'WRONG_STATE' });
  });
});
