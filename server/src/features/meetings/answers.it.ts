import { newId, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, Outbox } from '../../kit/index.ts';
import { person } from '../../testing/meetingPeople.ts';
import { MeetingRequests } from '../../testing/MeetingRequests.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { acceptMeeting, declineMeeting } from './answerMeeting.ts';
import { callOffMeetings } from './callOffMeetings.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { Claim } from './claim.model.ts';
import { Meeting } from './meeting.model.ts';
import { tendMeetings } from './meetingsClock.ts';
import { proposeSlot } from './proposeSlot.ts';
import { showMeeting, showMeetingBoard } from './readMeetings.ts';

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

describe('the answer', () => {
  test('accepted: both have it in their calendars, in Beijing time, and are reminded', async () => {
    const { id, startsAt } = await scene.book(scene.investor);
    const meeting = await scene.accept(id);
    expect(meeting).toMatchObject({ state: 'accepted', side: 'enterprise', awaits: null, expiresAt: null });
    expect(await scene.accept(id)).toEqual(meeting);
    const [message] = await scene.messagesTo(scene.investor);
    expect(message?.attachment?.type).toBe('text/calendar; method=REQUEST');
    const beijing = new Date(Date.parse(startsAt) + 8 * 60 * minute).toISOString().slice(0, 16).replace(/[-:]/gu, '');
    expect(message?.attachment?.content).toContain(`DTSTART;TZID=Asia/Shanghai:${beijing}00`);
    expect(message?.text).toContain(new Date(Date.parse(startsAt) + 8 * 60 * minute).toISOString().slice(11, 16));
    const due = await Outbox.find({ job: 'meeting-reminder', 'subject.meetingId': id }).lean();
    expect(due.map(({ dueAt }) => (Date.parse(startsAt) - dueAt.getTime()) / minute)).toEqual([10]);
  });

  test('declined: the slot is free at once, and told', async () => {
    const { id } = await scene.book(scene.investor);
    await declineMeeting({ ...scene.asEnterprise(id), body: { reason: '当天另有安排' } });
    expect(await Claim.countDocuments({ eventId: scene.eventId })).toBe(0);
    expect((await scene.messagesTo(scene.investor)).at(-1)?.text).toContain('当天另有安排');
    await expect(scene.accept(id)).rejects.toThrow('WRONG_STATE');
    await expect(scene.book(scene.rival)).resolves.toMatchObject({ state: 'pending' });
  });

  test('only by who is asked', async () => {
    const { id } = await scene.book(scene.investor);
    await expect(acceptMeeting({ ...scene.asInvestor(id), body: {} })).rejects.toThrow('WRONG_STATE');
  });

  test('after it expired', async () => {
    const { id } = await scene.book(scene.investor);
    stand.later(15 * minute);
    await expect(scene.accept(id)).rejects.toThrow('REQUEST_EXPIRED');
    await tendMeetings(stand.platform);
    await tendMeetings(stand.platform);
    expect(await Meeting.findById(id).lean()).toMatchObject({ state: 'expired' });
    expect(await Claim.countDocuments({ eventId: scene.eventId })).toBe(0);
    await expect(scene.accept(id)).rejects.toThrow('REQUEST_EXPIRED');
    expect(await scene.messagesTo(scene.investor)).toHaveLength(1);
  });

  test('a slot that has begun cannot be asked for', async () => {
    stand.later(31 * minute);
    await expect(scene.book(scene.investor, { slot: 0 })).rejects.toThrow('SLOT_PAST');
    await expect(scene.book(scene.investor, { slot: 4 })).resolves.toMatchObject({ state: 'pending' });
  });

  test('another slot is proposed: it is held instead of the first one, and the asker answers', async () => {
    const { id } = await scene.book(scene.investor);
    const proposed = await proposeSlot({ ...scene.asEnterprise(id), body: { slot: 3, message: '下午更方便' } });
    expect(proposed).toMatchObject({ state: 'pending', awaits: 'investor', proposal: { slot: 3, by: 'enterprise' } });
    expect([await holdersIn(1), (await holdersIn(3)).length]).toEqual([[], 4]);
    await expect(scene.book(scene.rival, { slot: 3 })).rejects.toThrow('SLOT_TAKEN');
    await expect(scene.accept(id)).rejects.toThrow('WRONG_STATE');
    expect(await acceptMeeting({ ...scene.asInvestor(id), body: {} })).toMatchObject({
      state: 'accepted',
      slot: 3,
      proposal: null,
    });
    await expect(proposeSlot({ ...scene.asEnterprise(id), body: { slot: 2, message: '' } })).rejects.toThrow(
      'WRONG_STATE',
    );
  });

  test('called off: with a reason, out of both calendars, and the slot goes to who wished for it first', async () => {
    const { id } = await scene.book(scene.investor);
    await scene.accept(id);
    await expect(scene.book(scene.rival)).rejects.toThrow('SLOT_TAKEN');
    const third = await person('investor');
    await expect(scene.book(third)).rejects.toThrow('SLOT_TAKEN');
    await cancelMeeting({ ...scene.asInvestor(id), body: { reason: '行程有变' } });
    for (const contact of [scene.investor, scene.enterprise]) {
      const last = (await scene.messagesTo(contact)).at(-1);
      expect(last?.attachment?.type).toBe('text/calendar; method=CANCEL');
      expect(last?.attachment?.content).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/u);
    }
    expect((await scene.messagesTo(scene.rival)).map(({ subject }) => subject)).toEqual([
      '您想约的时段空出来了 · A slot you wanted is free',
    ]);
    expect(await scene.messagesTo(third)).toEqual([]);
  });

  test('the event is called off: so are its meetings', async () => {
    const { id } = await scene.book(scene.investor);
    await scene.accept(id);
    await scene.book(scene.rival, { slot: 2 });
    await act({ platform: stand.platform, requestId: newId() }, scene.eventId, (a) =>
      callOffMeetings(a, scene.eventId),
    );
    expect((await Meeting.find({ eventId: scene.eventId }).lean()).map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await Claim.countDocuments({ eventId: scene.eventId })).toBe(0);
    expect((await scene.messagesTo(scene.rival)).at(-1)?.text).toContain('活动已取消');
  });
});

test('for a third person a meeting is exactly as one that is not there', async () => {
  const { id } = await scene.book(scene.investor);
  const stranger = scene.ask(scene.rival.personId);
  const tries = (of: Id) => [
    showMeeting({ ...stranger, params: { id: of }, body: {} }),
    showMeeting({ ...scene.ask(scene.rival.personId, 'operator'), params: { id: of }, body: {} }),
    acceptMeeting({ ...stranger, params: { id: of }, body: {} }),
    declineMeeting({ ...stranger, params: { id: of }, body: { reason: '无' } }),
    cancelMeeting({ ...stranger, params: { id: of }, body: { reason: '无' } }),
    proposeSlot({ ...stranger, params: { id: of }, body: { slot: 2, message: '' } }),
  ];
  const said = async (of: Id) => (await Promise.allSettled(tries(of))).map((one) => JSON.stringify(one));
  expect(await said(id)).toEqual(await said(newId()));
  expect(await Meeting.findById(id).lean()).toMatchObject({ state: 'pending', revision: 0 });
  const board = await showMeetingBoard({ ...stranger, params: { id: scene.eventId }, body: {} });
  expect(board.mine).toEqual([]);
  expect(board.slots[1]).toMatchObject({ freeTables: 1, isMineFree: true });
});
