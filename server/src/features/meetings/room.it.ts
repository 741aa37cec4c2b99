import { extensionMinutes, newId, Source, streamOf, type Id } from '@jingqi/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { candidate, person } from '../../testing/meetingPeople.ts';
import { MeetingRoom } from '../../testing/MeetingRoom.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { beatInMeeting } from './beatInMeeting.ts';
import { Claim } from './claim.model.ts';
import { enterMeeting } from './enterMeeting.ts';
import { extendMeeting } from './extendMeeting.ts';
import { leaveMeeting } from './leaveMeeting.ts';
import { sayInMeeting } from './sayInMeeting.ts';

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

describe('coming in', () => {
  test('not before the waiting room opens; then the other side sees that one is here, and there is no ticket yet', async () => {
    await expect(room.enter(room.asInvestor)).rejects.toThrow('ROOM_NOT_OPEN');
    await room.later(20 * minute);
    const entered = await room.enter(room.asInvestor);
    expect(entered).toMatchObject({
      ticket: null,
      messages: [],
      meeting: { here: { investor: true, enterprise: false } },
    });
    const told = stand
      .said('meeting:changed')
      .filter(({ stream }) => stream === streamOf.person(room.eventId, room.enterpriseId));
    expect(told).toMatchObject([{ payload: { meeting: { side: 'enterprise', here: { investor: true } } } }]);
    expect(room.node.scenes).toEqual([]);
  });

  test('at the start the room opens: the scene is there before the ticket, for the two alone', async () => {
    await room.later(30 * minute);
    await room.tend();
    expect(room.changes()).toHaveLength(2);
    const { ticket } = await room.enter(room.asInvestor);
    expect(room.lastScene()).toMatchObject({ open: true, live: false, isPrivate: true });
    expect(Object.keys(room.lastScene()?.members ?? {}).sort()).toEqual([room.investorId, room.enterpriseId].sort());
    const { claims } = await room.node.read(ticket?.grant ?? '');
    // What they may do is said by the scene: the grant alone opens nothing.
    expect(claims).toMatchObject({ sub: room.investorId, stageId: room.meetingId, view: 'air', publish: [] });
  });

  test.each([
    ['a stranger', 'attendee'],
    ['an operator', 'operator'],
    ['a moderator', 'moderator'],
  ] as const)('for %s it is not there, whatever they try', async (_, role) => {
    await room.later(30 * minute);
    const stranger = room.caller((await person('investor')).personId, role);
    const say = { ...room.ref, id: newId(), text: '在吗' };
    const tries = (of: Id) => [
      enterMeeting(stranger, { ...room.ref, meetingId: of }),
      beatInMeeting(stranger, {
        ...room.ref,
        meetingId: of,
        devices: { camera: true, microphone: true },
        link: 'good',
      }),
      sayInMeeting(stranger, { ...say, meetingId: of }),
      extendMeeting(stranger, { ...room.ref, meetingId: of }),
      leaveMeeting(stranger, { ...room.ref, meetingId: of }),
    ];
    for (const of of [room.meetingId, newId()])
      expect((await Promise.allSettled(tries(of))).map((one) => String('reason' in one && one.reason))).toEqual(
        Array.from({ length: 5 }, () => 'DomainError: NOT_FOUND'),
      );
    // Nor by way of another event they are in.
    await expect(enterMeeting({ ...room.asInvestor, eventId: newId() }, room.ref)).rejects.toThrow('NOT_FOUND');
    expect(room.node.scenes).toEqual([]);
  });

  test('staff come in when both have invited them, and go when one of them no longer does', async () => {
    await room.later(30 * minute);
    const staff = room.caller(newId(), 'operator');
    await room.invite(room.investorId, true);
    await expect(room.enter(staff)).rejects.toThrow('NOT_FOUND');
    await room.invite(room.enterpriseId, true);
    const entered = await room.enter(staff);
    expect(entered.meeting).toMatchObject({ side: 'helper', message: '', myOutcome: null });
    expect(room.lastScene()?.members[staff.actor.personId]).toEqual({ onAir: true, publish: Source.options });
    await room.invite(room.enterpriseId, false);
    expect(room.lastScene()?.members[staff.actor.personId]).toBeUndefined();
    await expect(room.enter(staff)).rejects.toThrow('NOT_FOUND');
  });

  test('a node that restarted is told the room again', async () => {
    await room.later(30 * minute);
    await room.enter(room.asInvestor);
    await room.node.restart();
    await room.tend();
    expect(room.lastScene()).toMatchObject({ open: true, isPrivate: true });
  });
});

describe('in the room', () => {
  test('what is written reaches the two and nobody else', async () => {
    await room.later(30 * minute);
    const id = newId();
    const said = await sayInMeeting(room.asInvestor, { ...room.ref, id, text: '您好' });
    expect(await sayInMeeting(room.asInvestor, { ...room.ref, id, text: '您好' })).toEqual(said);
    await expect(sayInMeeting(room.asEnterprise, { ...room.ref, id, text: '冒名' })).rejects.toThrow('CONFLICT');
    expect(stand.said('meeting:said').map(({ stream }) => stream)).toEqual(
      [room.investorId, room.enterpriseId].map((personId) => streamOf.person(room.eventId, personId)),
    );
    expect((await room.enter(room.asEnterprise)).messages).toEqual([said]);
  });

  test('who falls silent or leaves is no longer here', async () => {
    await room.later(25 * minute);
    await room.enter(room.asInvestor);
    await room.enter(room.asEnterprise);
    await leaveMeeting(room.asEnterprise, room.ref);
    expect((await room.doc())?.here).toEqual({ investor: true, enterprise: false });
    await room.later(10_000);
    await room.beat(room.asInvestor);
    await room.later(10_000);
    await room.tend();
    expect((await room.doc())?.here).toEqual({ investor: true, enterprise: false });
    await room.later(3_000);
    await room.tend();
    expect((await room.doc())?.here).toEqual({ investor: false, enterprise: false });
    expect((await room.beat(room.asInvestor)).here.investor).toBe(true);
  });

  test('five minutes more, three times at most, only while both and the table are free; then they are not', async () => {
    await expect(extendMeeting(room.asInvestor, room.ref)).rejects.toThrow('ROOM_NOT_OPEN');
    await room.later(31 * minute);
    const { endsAt } = await extendMeeting(room.asInvestor, room.ref);
    expect(Date.parse(endsAt) - ((await room.doc())?.startsAt.getTime() ?? 0)).toBe((10 + extensionMinutes) * minute);
    await expect(room.book(room.investorId, (await candidate(room.eventId))._id, 1)).rejects.toThrow('SLOT_TAKEN');
    await extendMeeting(room.asEnterprise, room.ref);
    await room.book((await person('investor')).personId, room.enterprise?._id ?? '', 3);
    await extendMeeting(room.asEnterprise, room.ref);
    await expect(extendMeeting(room.asEnterprise, room.ref)).rejects.toThrow('WRONG_STATE');
    expect(await Claim.distinct('slot', { meetingId: room.meetingId })).toEqual([0, 1, 2]);
  });

  test('no extension when one of them has something next', async () => {
    await room.book((await person('investor')).personId, room.enterprise?._id ?? '', 1);
    await room.later(31 * minute);
    await expect(extendMeeting(room.asInvestor, room.ref)).rejects.toThrow('SLOT_TAKEN');
    expect(await room.doc()).toMatchObject({ extensions: 0 });
  });
});
