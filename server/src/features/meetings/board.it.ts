import { newId, type MeetingSettings as Input } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { candidate } from '../../testing/meetingPeople.ts';
import { MeetingRequests } from '../../testing/MeetingRequests.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { Audit } from '../../kit/index.ts';
import { Account } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { Lead } from '../leads/index.ts';
import { Institution } from '../registers/index.ts';
import { listCandidates } from './listCandidates.ts';
import { showMeetingBoard } from './readMeetings.ts';
import { saveMeetingSettings, showMeetingSettings } from './saveSettings.ts';
import { showInterest } from './showInterest.ts';

const minute = 60_000;
let stand: Stand;
let scene: MeetingRequests;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(async () => {
  scene = await MeetingRequests.open(stand);
});

describe('the slots of an event', () => {
  const operator = () => ({ ...scene.ask(newId(), 'operator'), params: { id: scene.eventId } });
  const now = async (): Promise<Input> => {
    const { settings } = await showMeetingSettings({ ...operator(), body: {} });
    if (!settings) throw new Error('no settings');
    return settings;
  };
  const save = async (change: Partial<Input>) =>
    saveMeetingSettings({ ...operator(), body: { ...(await now()), ...change } });

  test('are saved once for each revision, and audited', async () => {
    const { settings } = await save({ slots: 6, tables: 3 });
    expect(settings).toMatchObject({ slots: 6, tables: 3, revision: 2 });
    await expect(save({ revision: 1 })).rejects.toThrow('CONFLICT');
    expect(await Audit.countDocuments({ act: 'meetings:settings', subject: scene.eventId })).toBe(1);
  });

  test('all lie within the event', async () => {
    const event = await Event.findById(scene.eventId).lean();
    const before = new Date((event?.startsAt.getTime() ?? 0) - minute).toISOString();
    await expect(save({ firstStartsAt: before })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: [{ path: 'firstStartsAt', problem: 'outsideEvent' }] },
    });
    // 90 minutes hold six of 10 and 5 between; the seventh would end after it.
    await expect(save({ slots: 7 })).rejects.toMatchObject({ details: { fields: [{ path: 'slots' }] } });
    expect(await now()).toMatchObject({ slots: 5, revision: 1 });
  });

  test('do not move under a meeting; closing them keeps it', async () => {
    await scene.book(scene.investor, { slot: 3 });
    await expect(save({ lengthMinutes: 12, slots: 4 })).rejects.toThrow('WRONG_STATE');
    await expect(save({ slots: 3 })).rejects.toThrow('WRONG_STATE');
    await save({ slots: 4 });
    await save({ open: false });
    await expect(scene.book(scene.rival)).rejects.toThrow('WRONG_STATE');
    const board = await showMeetingBoard({ ...scene.asInvestor(scene.eventId), body: {} });
    expect(board.mine).toMatchObject([{ state: 'pending', slot: 3 }]);
    expect(board.slots.map(({ isMineFree }) => isMineFree)).toEqual([true, true, true, false]);
  });

  test('an event without any says so', async () => {
    const id = newId();
    await Event.create({ ...(await Event.findById(scene.eventId).lean()), _id: id });
    expect(await showMeetingBoard({ ...scene.asInvestor(id), body: {} })).toMatchObject({ settings: null, slots: [] });
    await expect(listCandidates({ ...scene.asInvestor(id), query: {}, body: {} })).rejects.toThrow('NOT_FOUND');
  });
});

describe('candidates', () => {
  const list = (query = {}) => listCandidates({ ...scene.asInvestor(scene.eventId), query, body: {} });

  test('those who fit best first, with why and when', async () => {
    const institution = { _id: newId(), chains: ['hydrogen'], tiers: [], instruments: ['loan'] };
    await Institution.collection.insertOne(institution as never);
    await Account.updateOne({ _id: scene.investor.personId }, { institutionId: institution._id });
    const best = await candidate(scene.eventId, { chain: 'hydrogen' });
    const least = await candidate(scene.eventId, { need: '' });
    await scene.book(scene.rival, { registrationId: best._id, slot: 0 });
    const { items, total, next } = await list();
    expect([items.map(({ registrationId }) => registrationId), total, next]).toEqual([
      [best._id, scene.enterprise._id, least._id],
      3,
      null,
    ]);
    expect(items[0]).toMatchObject({ fits: ['chain', 'instrument', 'need'], freeSlots: [1, 2, 3, 4] });
    expect(items[2]).toMatchObject({ fits: [], freeSlots: [0, 1, 2, 3, 4], isInteresting: false });
    expect(JSON.stringify(items)).not.toMatch(/\d{11}/u);
  });

  test('are filtered, and paged without a gap', async () => {
    const made = [];
    for (let n = 0; n < 22; n += 1) made.push(await candidate(scene.eventId, { chain: 'wind-power' }));
    const first = await list({ chain: 'wind-power' });
    const second = await list({ chain: 'wind-power', after: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 2, null]);
    const ids = [...first.items, ...second.items].map(({ registrationId }) => registrationId);
    expect(ids.sort()).toEqual(made.map(({ _id }) => _id).sort());
    expect((await list({ text: made[0]?.enterprise ?? '' })).total).toBe(1);
    expect((await list({ text: '[不是正则' })).total).toBe(0);
  });

  test('interest is said once for each, and is a lead at once', async () => {
    const say = (id = newId()) =>
      showInterest({
        ...scene.asInvestor(scene.eventId),
        body: { id, registrationId: scene.enterprise._id, note: '想看看产线' },
      });
    const first = await say();
    expect(await say()).toEqual(first);
    expect(await Lead.findOne({ eventId: scene.eventId, kind: 'interest' }).lean()).toMatchObject({
      sources: [{ kind: 'interest', id: first.id }],
    });
    expect((await list()).items[0]).toMatchObject({ isInteresting: true });
  });
});
