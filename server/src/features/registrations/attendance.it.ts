import { newId, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Presence } from '../../kit/index.ts';
import { openStand, standEvent, type Stand } from '../../testing/openStand.ts';
import { knownEnterprise } from '../../testing/registration.ts';
import { Account } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { Attendance } from './attendance.model.ts';
import { blankRegistration } from './blankRegistration.ts';
import { countAttendance } from './countAttendance.ts';
import { noteAttendance, nothingNoted } from './noteAttendance.ts';
import { Registration } from './registration.model.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

/** A process of the server with these people connected. */
async function processWith(eventId: Id, people: { personId: Id; role?: 'guest' | 'sme'; isHost?: boolean }[]) {
  const presence = new Presence();
  for (const { personId, role = 'sme', isHost = false } of people)
    await presence.arrive(stand.platform, eventId, { personId, role }, isHost ? 'host' : 'attendee', newId());
  const noted = nothingNoted();
  return { presence, look: () => noteAttendance(stand.platform, noted, presence) };
}

async function liveEvent(): Promise<Id> {
  const id = await standEvent(stand.platform);
  const now = stand.platform.clock();
  await Event.updateOne({ _id: id }, { $set: { state: 'live', startsAt: now, liveAt: now } });
  return id;
}

async function registered(eventId: Id, personId: Id, uscc: string): Promise<void> {
  const event = await Event.findById(eventId).lean();
  if (!event) throw new Error('no event');
  const now = stand.platform.clock();
  const blank = blankRegistration({ a: { now }, event }, newId());
  const place = { uscc, district: 'haidian', chain: 'artificial-intelligence', tier: 'specialised' } as const;
  await Registration.create({ ...blank, ...place, personId, name: '王芳', contact: '', state: 'approved' });
}

const report = async (eventId: Id) => {
  const event = await Event.findById(eventId).lean();
  if (!event) throw new Error('no event');
  return countAttendance(event);
};

test('a minute counts once for a person with several tabs on several processes, and staff and the host not at all', async () => {
  const eventId = await liveEvent();
  const [one, two, guest] = [newId(), newId(), newId()];
  const left = await processWith(eventId, [{ personId: one }, { personId: two }, { personId: newId(), isHost: true }]);
  const right = await processWith(eventId, [{ personId: one }, { personId: guest, role: 'guest' }]);
  await Promise.all([left.look(), right.look()]);
  await left.look();
  stand.later(60_000);
  await Promise.all([left.look(), right.look(), right.look()]);
  const rows = await Attendance.find({ eventId }).lean();
  expect(new Map(rows.map(({ personId, minutes }) => [personId, minutes.length]))).toEqual(
    new Map([
      [one, 2],
      [two, 2],
      [guest, 2],
    ]),
  );
  expect(await report(eventId)).toMatchObject({ persons: 3, peak: 3, averageMinutes: 2, checkedIn: 0 });
});

test('nothing is noted of an event that is not on air', async () => {
  const eventId = await standEvent(stand.platform);
  const { look } = await processWith(eventId, [{ personId: newId() }]);
  expect(await look()).toEqual([]);
  expect(await Attendance.countDocuments({ eventId })).toBe(0);
});

test('who comes later in the same minute is noted too; the average and the peak are of those who were online', async () => {
  const eventId = await liveEvent();
  const [early, late] = [newId(), newId()];
  const { presence, look } = await processWith(eventId, [{ personId: early }]);
  await look();
  await presence.arrive(stand.platform, eventId, { personId: late, role: 'sme' }, 'attendee', 'late');
  await look();
  stand.later(60_000);
  await presence.leave(stand.platform, eventId, late, 'late');
  await look();
  const view = await report(eventId);
  expect(view).toMatchObject({ persons: 2, averageMinutes: 1.5, peak: 2 });
  expect(view.curve.map(({ persons }) => persons)).toEqual([2, 1]);
  expect(view.peakAt).toBe(view.curve[0]?.at);
});

test('persons are counted by district, chain and tier; an enterprise that came before is no first-timer, whoever it sends', async () => {
  const uscc = await knownEnterprise(41);
  const fresh = await knownEnterprise(42);
  const earlier = await liveEvent();
  const pioneer = newId();
  await registered(earlier, pioneer, uscc);
  await (await processWith(earlier, [{ personId: pioneer }])).look();
  expect((await report(earlier)).firstTimers).toBe(1);
  stand.later(3_600_000);
  const eventId = await liveEvent();
  const [colleague, newcomer, unregistered, guest] = [newId(), newId(), newId(), newId()];
  await registered(eventId, colleague, uscc);
  await registered(eventId, newcomer, fresh);
  const account = { role: 'sme' as const, name: '李', enterprise: '某厂', createdAt: new Date() };
  await Account.create({ _id: unregistered, ...account });
  const people = [colleague, newcomer, unregistered].map((personId) => ({ personId }));
  await (await processWith(eventId, [...people, { personId: guest, role: 'guest' as const }])).look();
  const view = await report(eventId);
  expect(view).toMatchObject({ persons: 4, enterprises: 3, firstTimers: 2 });
  const expected = [
    { key: 'haidian', count: 2 },
    { key: 'unknown', count: 2 },
  ];
  expect(view.byDistrict).toEqual(expected);
  expect(await Registration.findOne({ eventId, personId: colleague }).lean()).toMatchObject({
    attendedAt: expect.any(Date),
  });
});
