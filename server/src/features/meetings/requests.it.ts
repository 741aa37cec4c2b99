import { newId, streamOf } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Outbox } from '../../kit/index.ts';
import { candidate, person } from '../../testing/meetingPeople.ts';
import { MeetingRequests } from '../../testing/MeetingRequests.ts';
import { freshUscc } from '../../testing/registerEntries.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { Account } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { Lead } from '../leads/index.ts';
import { Institution } from '../registers/index.ts';
import { Registration } from '../registrations/index.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { Claim } from './claim.model.ts';
import { Meeting } from './meeting.model.ts';

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

const holdersIn = async (slot: number): Promise<string[]> =>
  (await Claim.find({ eventId: scene.eventId, slot }).lean()).map(({ holder }) => holder.replace(/:.*/u, '')).sort();

describe('a request', () => {
  test('holds the slot for both and a table, and is a lead and a message in the same act', async () => {
    const meeting = await scene.book(scene.investor);
    expect(meeting).toMatchObject({ state: 'pending', side: 'investor', awaits: 'enterprise', slot: 1 });
    expect(await holdersIn(1)).toEqual(['enterprise', 'person', 'person', 'table']);
    expect(
      stand
        .said('meeting:changed')
        .map(({ stream }) => stream)
        .sort(),
    ).toEqual(
      [
        streamOf.person(scene.eventId, scene.investor.personId),
        streamOf.person(scene.eventId, scene.enterprise.personId),
      ].sort(),
    );
    expect(await Lead.find({ eventId: scene.eventId }).lean()).toMatchObject([
      { kind: 'booking', uscc: scene.enterprise.uscc, sources: [{ kind: 'meeting', id: meeting.id }] },
    ]);
    const [message] = await scene.messagesTo(scene.enterprise);
    expect(message?.text).toContain('北京时间');
    expect(await Outbox.findOne({ job: 'meeting-expire', 'subject.meetingId': meeting.id }).lean()).toMatchObject({
      dueAt: new Date(meeting.expiresAt ?? ''),
    });
  });

  test('of an investor names their institution, as it is called now', async () => {
    const institutionId = newId();
    await Institution.create({
      _id: institutionId,
      naturalKey: institutionId,
      name: '京创远航股权投资基金',
      uscc: freshUscc(),
      institutionKind: 'fund',
      active: true,
      revision: 1,
      updatedAt: new Date(),
    });
    await Account.updateOne({ _id: scene.investor.personId }, { $set: { enterprise: '', institutionId } });
    const { id, investor } = await scene.book(scene.investor);
    expect(investor.organisation).toBe('京创远航股权投资基金');
    expect((await Meeting.findById(id).lean())?.investor.organisation).toBe('京创远航股权投资基金');
  });

  test('sent twice, also at once, is one', async () => {
    const id = newId();
    const views = await Promise.all([
      scene.book(scene.investor, { id }),
      scene.book(scene.investor, { id }),
      scene.book(scene.investor, { id }),
    ]);
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await Meeting.countDocuments({ eventId: scene.eventId })).toBe(1);
    await expect(scene.book(scene.rival, { id, slot: 2 })).rejects.toThrow('CONFLICT');
  });

  test('asked and taken back again and again has an end: each writes to the enterprise', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { id } = await scene.book(scene.investor);
      await cancelMeeting({ ...scene.asInvestor(id), body: { reason: '再想想' } });
    }
    await expect(scene.book(scene.investor)).rejects.toThrow('TOO_MANY_REQUESTS');
    expect((await scene.book(scene.rival)).state).toBe('pending');
  });

  test('cannot have the id of an event, whose stage its room would be', async () => {
    await expect(scene.book(scene.investor, { id: scene.eventId })).rejects.toThrow('CONFLICT');
    expect(await Meeting.exists({ _id: scene.eventId })).toBeNull();
    expect(await holdersIn(1)).toEqual([]);
  });

  test('the next one is refused with the next free slots and nothing is written', async () => {
    await scene.book(scene.investor);
    const leads = await Lead.findOne({ eventId: scene.eventId }).lean();
    await scene.book(scene.investor, { slot: 2, registrationId: (await candidate(scene.eventId))._id });
    await expect(scene.book(scene.rival)).rejects.toMatchObject({
      code: 'SLOT_TAKEN',
      details: { slots: [{ slot: 2 }, { slot: 3 }, { slot: 4 }] },
    });
    expect(await Meeting.countDocuments({ eventId: scene.eventId, 'investor.personId': scene.rival.personId })).toBe(0);
    expect((await Lead.findOne({ naturalKey: leads?.naturalKey ?? '' }).lean())?.sources).toHaveLength(1);
    // The investor of the first meeting is not free either, for anybody.
    const third = await candidate(scene.eventId);
    await expect(scene.book(scene.investor, { registrationId: third._id })).rejects.toMatchObject({
      details: { slots: [{ slot: 3 }, { slot: 4 }, { slot: 0 }] },
    });
  });

  test('no table is left', async () => {
    await scene.book(scene.investor);
    await scene.book(scene.rival, { registrationId: (await candidate(scene.eventId))._id });
    const last = await person('investor');
    const free = await candidate(scene.eventId);
    await expect(scene.book(last, { registrationId: free._id })).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await holdersIn(1)).toHaveLength(7);
    await expect(scene.book(last, { registrationId: free._id, slot: 2 })).resolves.toMatchObject({ state: 'pending' });
  });

  test.each([
    ['a slot there is not', { slot: 5 }, { code: 'INVALID_INPUT', details: { fields: [{ path: 'slot' }] } }],
    ['somebody who is not registered', { registrationId: newId() }, { code: 'NOT_FOUND' }],
  ])('%s', async (_, change, refusal) => {
    await expect(scene.book(scene.investor, change)).rejects.toMatchObject(refusal);
    expect(await Claim.countDocuments({ eventId: scene.eventId })).toBe(0);
  });

  test('a slot beyond the end of an event that was shortened since', async () => {
    const event = await Event.findById(scene.eventId).lean();
    await Event.updateOne({ _id: scene.eventId }, { endsAt: new Date((event?.startsAt.getTime() ?? 0) + 24 * minute) });
    await expect(scene.book(scene.investor)).rejects.toMatchObject({
      details: { fields: [{ path: 'slot', problem: 'outsideEvent' }] },
    });
    await expect(scene.book(scene.investor, { slot: 0 })).resolves.toMatchObject({ slot: 0 });
  });

  test('oneself, and one’s own enterprise', async () => {
    const own = await candidate(scene.eventId, { personId: scene.investor.personId });
    const refusal = { code: 'INVALID_INPUT', details: { fields: [{ path: 'registrationId', problem: 'oneself' }] } };
    await expect(scene.book(scene.investor, { registrationId: own._id })).rejects.toMatchObject(refusal);
  });

  test.each([
    ['not open to meetings', { openToMeetings: false }],
    ['not admitted', { state: 'pending' as const }],
    [
      'consent withdrawn',
      { consents: [{ purpose: 'matching' as const, grantedAt: new Date(), withdrawnAt: new Date() }] },
    ],
    ['of another event', { eventId: newId() }],
  ])('an enterprise %s is not there', async (_, change) => {
    await Registration.updateOne({ _id: scene.enterprise._id }, change);
    await expect(scene.book(scene.investor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
