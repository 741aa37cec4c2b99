import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, Outbox } from '../../kit/index.ts';
import { MeetingRequests } from '../../testing/MeetingRequests.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { Registration, routes as registrations } from '../registrations/index.ts';
import { Roll } from '../registrations/roll.model.ts';
import { Claim } from './claim.model.ts';
import { Meeting } from './meeting.model.ts';
import { withdrawFromMeetings } from './withdrawFromMeetings.ts';

let stand: Stand;
let requests: MeetingRequests;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  requests = await MeetingRequests.open(stand);
  const rules = {
    open: true,
    approval: 'automatic',
    capacity: 10,
    waitlist: 0,
    perEnterprise: 0,
    offerMinutes: 60,
  } as const;
  await Roll.create({ _id: requests.eventId, ...rules, revision: 1, taken: 1 });
});
afterAll(() => stand.close());

const work = (): Promise<void> =>
  act({ platform: stand.platform, requestId: '' }, requests.eventId, (a) =>
    withdrawFromMeetings(a, requests.enterprise._id),
  );
const states = async (): Promise<string[]> =>
  (await Meeting.find({ eventId: requests.eventId }).sort({ slot: 1 }).lean()).map(({ state }) => state);

test('who takes back the consent to be shown is met by nobody: asked and agreed meetings end, their slots are free', async () => {
  const { id } = await requests.book(requests.investor);
  await requests.accept(id);
  await requests.book(requests.rival, { slot: 3 });
  const consent = { purpose: 'matching', granted: false } as const;
  await Registration.updateOne(
    { _id: requests.enterprise._id },
    { $set: { consents: [{ purpose: 'matching', grantedAt: new Date(), withdrawnAt: null }] } },
  );
  await registrations.setConsent({ ...requests.asEnterprise(requests.enterprise._id), body: consent });
  expect(await Outbox.countDocuments({ job: 'matching-withdrawn' })).toBe(1);
  await work();
  expect(await states()).toEqual(['cancelled', 'cancelled']);
  expect(await Claim.countDocuments({ eventId: requests.eventId })).toBe(0);
});

test('who is open again by then keeps them', async () => {
  await requests.book(requests.investor, { id: newId() });
  await Registration.updateOne({ _id: requests.enterprise._id }, { $set: { openToMeetings: true, state: 'approved' } });
  await work();
  expect(await states()).toEqual(['pending']);
});
