import { newId, type Id, type JobName } from '@jingqi/contract';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, dueAfter, Outbox, type Doer } from '../../kit/index.ts';
import { leadTouch } from '../../testing/leadTouches.ts';
import { openStand, standEvent, type Stand } from '../../testing/openStand.ts';
import { Account } from '../accounts/index.ts';
import { OutgoingMessage } from '../messages/index.ts';
import { Carrier, Enterprise } from '../registers/index.ts';
import { keepFollowUpRules, readFollowUpRules } from './followUpRules.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import type { LeadTouch } from './lead.sources.ts';
import { escalateLead, remindLead } from './remindLead.ts';
import { reviewDueDates } from './reviewDueDates.ts';
import { syncLead } from './syncLead.ts';
import { touchLead } from './touchLead.ts';

const uscc = '91110108MA01TEST0X';
const personId = newId();
let stand: Stand;
let doer: Doer;
let eventId: Id;
let carrierId: Id;

/** An entry of a register, apart from what makes it what it is. */
const entry = (name: string) => ({
  _id: newId(),
  naturalKey: newId(),
  name,
  contactName: '',
  contactPhone: '',
  active: true,
  revision: 1,
  updatedAt: new Date(),
  keys: [],
  sortKey: '',
});

beforeAll(async () => {
  stand = await openStand();
  doer = { platform: stand.platform, requestId: '' };
  await keepFollowUpRules();
  const place = {
    district: 'tongzhou',
    industry: 'energy',
    chain: 'hydrogen',
    size: 'small',
    tier: 'specialised',
  } as const;
  await Enterprise.create({ ...entry('北京通氢装备有限公司'), uscc, ...place });
  const carrier = await Carrier.create({ ...entry('通州专精特新服务站'), level: 2, district: 'tongzhou' });
  carrierId = carrier._id;
  const createdAt = new Date();
  await Account.create([
    { _id: personId, role: 'sme', contact: '13800000001', name: '王芳', createdAt },
    { _id: newId(), role: 'window', district: 'tongzhou', contact: 'window@example.com', name: '通州窗口', createdAt },
    { _id: newId(), role: 'operator', contact: 'hub@example.com', name: '李静', createdAt },
  ]);
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  await OutgoingMessage.deleteMany({});
});
afterAll(() => stand.close());

const party = { uscc, enterprise: '通氢', personId, personName: '王芳' };
const touch = (changes: Partial<LeadTouch> = {}) =>
  act(doer, newId(), (a) => touchLead(a, leadTouch(eventId, { party, ...changes })));
const sync = async (id: Id) => {
  const rules = await readFollowUpRules();
  await act(doer, id, (a) => syncLead(a, id, rules));
  return read(id);
};
async function read(id: Id): Promise<LeadDoc> {
  const lead = await Lead.findById(id).lean<LeadDoc>();
  if (!lead) throw new Error('no lead');
  return lead;
}
const told = async () => (await OutgoingMessage.find().lean()).map(({ to }) => to).toSorted();
const due = (job: JobName, leadId: Id) =>
  Outbox.findOne({ job, 'subject.leadId': leadId }).sort({ createdAt: -1 }).lean();

test('a new lead learns who it is about, goes to its window with a due date, and both sides are told, once', async () => {
  const id = await touch();
  const lead = await sync(id);
  expect(lead).toMatchObject({
    enterprise: '北京通氢装备有限公司',
    district: 'tongzhou',
    chain: 'hydrogen',
    tier: 'specialised',
    office: { kind: 'window', district: 'tongzhou' },
    officeKey: 'window:tongzhou',
    dueAt: dueAfter(lead.createdAt, 2).at,
    dueRevision: 1,
    needsSync: false,
  });
  expect(await sync(id)).toEqual(lead);
  expect(await told()).toEqual(['13800000001', 'window@example.com']);
  expect(await due('lead-escalate', id)).toMatchObject({ dueAt: lead.dueAt, subject: { revision: 1 } });
  expect((await due('lead-remind', id))?.dueAt.getTime()).toBeLessThan(lead.dueAt.getTime());
});

test('a need of a specialised enterprise goes to a station of its district; who is unknown to the hub', async () => {
  expect(await sync(await touch({ kind: 'need' }))).toMatchObject({
    officeKey: `carrier:${carrierId}`,
    officeDistrict: 'tongzhou',
  });
  const stranger = { ...party, uscc: '', personId: newId(), enterprise: '' };
  expect(await sync(await touch({ party: stranger }))).toMatchObject({ officeKey: 'hub', district: null });
});

test('what somebody has taken or handed over stays where it is', async () => {
  const [owned, handed] = [await touch(), await touch({ kind: 'interest' })];
  await Lead.updateOne({ _id: owned }, { $set: { ownerId: newId() } });
  await Lead.updateOne({ _id: handed }, { $set: { isHandedOver: true } });
  expect([(await sync(owned)).officeKey, (await sync(handed)).officeKey]).toEqual(['hub', 'hub']);
});

test('a person’s lead joins their enterprise’s when the code is known; later acts find the one that lives', async () => {
  const alone = { ...party, uscc: '' };
  const question = { kind: 'question', text: '补贴怎么领', at: new Date() } as const;
  const asked = { kind: 'unansweredQuestion', party: alone, source: { ...question, id: newId() } } as const;
  const double = await touch(asked);
  expect(await sync(double)).toMatchObject({ officeKey: 'hub', uscc: '' });
  await Lead.updateOne({ _id: double }, { $set: { state: 'inProgress', ownerId: personId, nextAction: '致电' } });
  // They register with a code: the question is looked at again.
  await sync(await touch());
  expect(await read(double)).toMatchObject({ needsSync: true });
  const gone = await sync(double);
  expect(gone).toMatchObject({ state: 'dropped', sources: [] });
  const into = gone.joinedInto ?? '';
  expect(await sync(into)).toMatchObject({
    state: 'inProgress',
    nextAction: '致电',
    uscc,
    sources: [{ id: asked.source.id }],
  });
  expect(await touch(asked)).toBe(into);
  expect(await touch({ ...asked, source: { ...question, id: newId() } })).toBe(into);
  expect((await read(into)).sources).toHaveLength(2);
  expect(await Lead.countDocuments({ eventId, kind: 'unansweredQuestion', joinedInto: null })).toBe(1);
});

test('a double joins a lead that is there: each source once, and open work goes on', async () => {
  const shared = { kind: 'registration', id: newId(), text: '同一报名', at: new Date() } as const;
  const there = await touch({ kind: 'booking', source: shared });
  await Lead.updateOne({ _id: there }, { $set: { state: 'done' } });
  const double = await touch({ kind: 'booking', party: { ...party, uscc: '' }, source: shared });
  await sync(there);
  expect(await sync(double)).toMatchObject({ joinedInto: there, state: 'dropped' });
  expect(await sync(there)).toMatchObject({ state: 'new', sources: [{ id: shared.id }] });
});

test('reminder and escalation act once, and not at all when it is done or the due date has moved', async () => {
  const id = await touch();
  await sync(id);
  await OutgoingMessage.deleteMany({});
  const late = (revision: number) =>
    act(doer, id, async (a) => {
      await remindLead(a, { leadId: id, revision });
      await escalateLead(a, { leadId: id, revision });
    });
  await late(0);
  expect(await read(id)).toMatchObject({ isEscalated: false });
  await Lead.updateOne({ _id: id }, { $set: { state: 'done' } });
  await late(1);
  expect(await told()).toEqual([]);
  await Lead.updateOne({ _id: id }, { $set: { state: 'assigned' } });
  await late(1);
  expect(await read(id)).toMatchObject({ isEscalated: true });
  expect(await told()).toEqual(['hub@example.com', 'window@example.com']);
});

test('a provisional due date is worked out anew when the holidays are known', async () => {
  const id = await touch();
  await sync(id);
  const earlier = new Date(Date.now() + 3_600_000);
  await Lead.updateOne({ _id: id }, { $set: { isDueProvisional: true, dueAt: earlier } });
  expect(await reviewDueDates(doer)).toBe(1);
  const lead = await sync(id);
  expect(lead).toMatchObject({ isDueProvisional: false, dueRevision: 2, dueAt: dueAfter(lead.createdAt, 2).at });
  expect(await reviewDueDates(doer)).toBe(0);
  expect(await Outbox.countDocuments({ job: 'lead-escalate', 'subject.leadId': id })).toBe(2);
});

test('many syncs of many leads of one person at once end in one lead a kind', async () => {
  const alone = { ...party, uscc: '', personId: newId() };
  await Account.create({ _id: alone.personId, role: 'sme', uscc, name: '陈立', createdAt: new Date() });
  const ids = await Promise.all(
    ['need', 'interest', 'booking'].flatMap((kind) =>
      [alone, party].map((who) => touch({ kind: kind as 'need', party: who })),
    ),
  );
  for (let round = 0; round < 3; round += 1) await Promise.all([...ids, ...ids].map(sync));
  const living = await Lead.find({ eventId, joinedInto: null }).lean();
  expect(living.map(({ kind, sources }) => [kind, sources.length]).toSorted()).toEqual([
    ['booking', 2],
    ['interest', 2],
    ['need', 2],
  ]);
  expect(await Lead.countDocuments({ eventId, needsSync: true, state: mongoose.trusted({ $ne: 'dropped' }) })).toBe(0);
});
