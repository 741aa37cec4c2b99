import { newId } from '@jingqi/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act } from '../../kit/index.ts';
import { MeetingRoom } from '../../testing/MeetingRoom.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { Lead } from '../leads/index.ts';
import { OutgoingMessage } from '../messages/index.ts';
import { Claim } from './claim.model.ts';
import { Meeting } from './meeting.model.ts';
import { listStaffMeetings } from './readMeetings.ts';
import { remindOfMeeting } from './remindOfMeeting.ts';

const minute = 60_000;
let stand: Stand;
let room: MeetingRoom;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(async () => {
  room = await new MeetingRoom(stand).open();
});
afterEach(() => room.close());

describe('afterwards', () => {
  const toEnd = async (ms: number): Promise<void> => {
    await room.later(ms);
    await room.tend();
  };
  const both = async (): Promise<void> => {
    await room.later(30 * minute);
    await room.enter(room.asInvestor);
    await room.enter(room.asEnterprise);
  };

  test('they talked: held; the room is closed at the node and what it took is free', async () => {
    await both();
    await room.talk(90_000, 20_000);
    await toEnd(9 * minute);
    expect(await room.doc()).toMatchObject({
      state: 'held',
      verdict: { investor: 'present', enterprise: 'present' },
      lostWhy: null,
      here: { investor: false, enterprise: false },
    });
    expect(room.lastScene()).toMatchObject({ open: false, members: {} });
    expect(await Claim.countDocuments({ meetingId: room.meetingId })).toBe(0);
    await expect(room.enter(room.asInvestor)).rejects.toThrow('ROOM_CLOSED');
    await expect(room.say(room.asInvestor, '还在吗')).rejects.toThrow('ROOM_CLOSED');
  });

  test('nobody came', async () => {
    await toEnd(41 * minute);
    expect(await room.doc()).toMatchObject({
      state: 'lost',
      lostWhy: 'bothAbsent',
      verdict: { investor: 'absent', enterprise: 'absent' },
    });
  });

  test('there, without picture and sound: lost, until both say what came of it', async () => {
    await both();
    await room.talk(6 * minute, 0);
    await toEnd(5 * minute);
    expect(await room.doc()).toMatchObject({ state: 'lost', lostWhy: 'noMedia' });
    await room.card(room.investorId);
    expect(await room.doc()).toMatchObject({ state: 'lost' });
    expect(await room.card(room.enterpriseId)).toMatchObject({ state: 'held', lostWhy: null });
  });

  test('a link that was bad is not a no-show', async () => {
    await both();
    await room.talk(30_000, 0, ['none', 'good']);
    await toEnd(11 * minute);
    expect(await room.doc()).toMatchObject({ state: 'lost', lostWhy: 'networkTrouble' });
  });

  test('a media node that does not answer says nothing of anybody', async () => {
    await both();
    await room.talk(75_000, 20_000);
    room.node.isHanging = true;
    await toEnd(9 * minute);
    expect(await room.doc()).toMatchObject({ state: 'held' });
  }, 20_000);

  test('the card: mine alone, in the lead at once, changed for a day', async () => {
    await expect(room.card(room.investorId)).rejects.toThrow('WRONG_STATE');
    await room.later(35 * minute);
    const intent = { verdict: 'intent', instrument: 'loan', amountFen: 500_000_000, note: '先授信' };
    expect((await room.card(room.investorId, intent)).myOutcome).toMatchObject(intent);
    const { revision } = await room.card(room.investorId, intent);
    expect((await room.doc())?.revision).toBe(revision);
    expect((await room.card(room.enterpriseId)).myOutcome).toMatchObject({ verdict: 'followUp' });
    const lead = await Lead.findOne({ eventId: room.eventId, kind: 'outcome' }).lean();
    expect(lead).toMatchObject({ intent: { instrument: 'loan', amountFen: 500_000_000 } });
    expect(lead?.sources).toHaveLength(2);
    await expect(room.card(newId())).rejects.toThrow('NOT_FOUND');
    await toEnd(5 * minute + 24 * 60 * minute);
    await expect(room.card(room.investorId, { note: '太晚' })).rejects.toThrow('WRONG_STATE');
  });
});

describe('reminders', () => {
  const remind = () =>
    act({ platform: stand.platform, requestId: newId() }, room.meetingId, (a) => remindOfMeeting(a, room.meetingId));
  const sent = () => OutgoingMessage.countDocuments({ to: room.investor?.contact ?? '', subject: /开始/u });

  test('an hour before and ten minutes before, once each', async () => {
    await remind();
    await remind();
    expect(await sent()).toBe(1);
    await room.later(20 * minute);
    await remind();
    await remind();
    expect(await sent()).toBe(2);
  });

  test('not of one that was called off or has begun', async () => {
    await Meeting.updateOne({ _id: room.meetingId }, { state: 'cancelled' });
    await remind();
    await Meeting.updateOne({ _id: room.meetingId }, { state: 'accepted' });
    await room.later(31 * minute);
    await remind();
    expect(await sent()).toBe(0);
  });
});

test('staff see who, when, state and verdict; nothing that was written', async () => {
  await room.later(30 * minute);
  await room.say(room.asInvestor, '只有我们知道');
  await room.card(room.investorId, { note: '只有我知道' });
  const answer = await listStaffMeetings({ ...room.request(newId()), params: { id: room.eventId }, body: {} });
  expect(answer.items).toMatchObject([{ id: room.meetingId, state: 'accepted', isHelperInvited: false }]);
  expect(JSON.stringify(answer)).not.toContain('知道');
});
