import { newId, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, Outbox, type Doer } from '../../kit/index.ts';
import { leadTouch } from '../../testing/leadTouches.ts';
import { openStand, standEvent, type Stand } from '../../testing/openStand.ts';
import { Lead } from './lead.model.ts';
import type { LeadTouch } from './lead.sources.ts';
import { touchLead } from './touchLead.ts';
import { withdrawContact } from './withdrawContact.ts';

let stand: Stand;
let doer: Doer;
let eventId: Id;
beforeAll(async () => {
  stand = await openStand();
  doer = { platform: stand.platform, requestId: '' };
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
});
afterAll(() => stand.close());

const touch = (asked: LeadTouch) => act(doer, newId(), (a) => touchLead(a, asked));
const owedFor = (leadId: Id) => Outbox.countDocuments({ job: 'lead-sync', 'subject.leadId': leadId });

test('the same act twice is one source of one lead, owed one look', async () => {
  const asked = leadTouch(eventId);
  const id = await touch(asked);
  expect(await touch(asked)).toBe(id);
  expect(await Lead.find({ eventId }).lean()).toMatchObject([
    { _id: id, state: 'new', revision: 1, text: '希望了解贴息', sources: [{ id: asked.source.id }], needsSync: true },
  ]);
  expect(await owedFor(id)).toBe(1);
});

test('acts of one enterprise in one event are one lead a kind; without a code it is the person’s', async () => {
  const { party } = leadTouch(eventId);
  const colleague = { ...party, personId: newId(), personName: '陈立' };
  const one = await touch(leadTouch(eventId, { party }));
  const two = await touch(leadTouch(eventId, { party: colleague }));
  const need = await touch(leadTouch(eventId, { party, kind: 'need' }));
  const alone = await touch(leadTouch(eventId, { party: { ...party, uscc: '' } }));
  const elsewhere = await touch(leadTouch(await standEvent(stand.platform), { party }));
  expect(two).toBe(one);
  expect(new Set([one, need, alone, elsewhere]).size).toBe(4);
  expect(await Lead.findById(one).lean()).toMatchObject({
    personName: '陈立',
    people: [party.personId, colleague.personId],
  });
});

test('many acts at once on one lead: every source is there, once', async () => {
  const { party } = leadTouch(eventId);
  const asked = Array.from({ length: 12 }, () => leadTouch(eventId, { party }));
  const ids = await Promise.all([...asked, ...asked].map(touch));
  expect(new Set(ids).size).toBe(1);
  const lead = await Lead.findById(ids[0]).lean();
  expect(lead?.sources.map(({ id }) => id).toSorted()).toEqual(asked.map(({ source }) => source.id).toSorted());
  expect(lead?.revision).toBe(12);
});

test('an act that fails leaves neither lead nor anything owed', async () => {
  const failing = act(doer, newId(), async (a) => {
    await touchLead(a, leadTouch(eventId));
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await Lead.countDocuments({ eventId })).toBe(0);
});

test('what was done is new again when something comes; its history tells', async () => {
  const { party } = leadTouch(eventId);
  const id = await touch(leadTouch(eventId, { party }));
  await Lead.updateOne({ _id: id }, { $set: { state: 'done', ownerId: newId(), ownerName: '李静' } });
  await touch(leadTouch(eventId, { party, intent: { instrument: 'loan', amountFen: 300_000_000 } }));
  expect(await Lead.findById(id).lean()).toMatchObject({
    state: 'new',
    ownerId: null,
    intent: { instrument: 'loan', amountFen: 300_000_000 },
    history: [{ change: 'created' }, { change: 'source' }, { change: 'reopened', from: 'done' }, { change: 'source' }],
  });
});

test('who takes back their leave to be called is not shown any more; the last one’s going drops the lead', async () => {
  const { party } = leadTouch(eventId);
  const colleague = { ...party, personId: newId(), personName: '陈立' };
  const id = await touch(leadTouch(eventId, { party }));
  await touch(leadTouch(eventId, { party: colleague }));
  const question = await touch(leadTouch(eventId, { party, kind: 'unansweredQuestion' }));
  const withdraw = (personId: Id) => act(doer, newId(), (a) => withdrawContact(a, { eventId, party: { personId } }));
  await withdraw(colleague.personId);
  expect(await Lead.findById(id).lean()).toMatchObject({ state: 'new', personName: '王芳', isWithdrawn: false });
  await withdraw(party.personId);
  await withdraw(party.personId);
  expect(await Lead.findById(id).lean()).toMatchObject({ state: 'dropped', isWithdrawn: true });
  expect(await Lead.findById(question).lean()).toMatchObject({ state: 'new', isWithdrawn: false });
  await touch(leadTouch(eventId, { party }));
  expect(await Lead.findById(id).lean()).toMatchObject({ state: 'new', isWithdrawn: false });
});
