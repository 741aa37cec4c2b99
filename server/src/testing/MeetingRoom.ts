import { newId, type EventRole, type Id, type MeetingLink, type MeetingView } from '@jingqi/contract';
import { Event } from '../features/events/index.ts';
import * as meetings from '../features/meetings/index.ts';
import type { RegistrationDoc } from '../features/registrations/index.ts';
import type { CommandCaller, TimelineRow } from '../kit/index.ts';
import { FakeMediaNode } from './FakeMediaNode.ts';
import { candidate, meetingSlots, person } from './meetingPeople.ts';
import { standEvent, type Stand } from './openStand.ts';

const minute = 60_000;
const devices = { camera: true, microphone: true };
const { routes, commands, Meeting, tendMeetings } = meetings;

/** A meeting of ten minutes that is agreed and begins in half an hour, the first of five slots without gaps at one table. */
export class MeetingRoom {
  readonly stand: Stand;
  readonly node: FakeMediaNode;
  eventId: Id = newId();
  meetingId: Id = newId();
  enterprise: RegistrationDoc | null = null;
  investor: Awaited<ReturnType<typeof person>> | null = null;

  constructor(stand: Stand) {
    this.stand = stand;
    this.node = new FakeMediaNode(stand.platform, 'node');
  }

  async open(): Promise<this> {
    await this.node.start();
    this.eventId = await standEvent(this.stand.platform);
    const startsAt = new Date(this.stand.platform.clock().getTime() + 30 * minute);
    const endsAt = new Date(startsAt.getTime() + 90 * minute);
    await Event.updateOne({ _id: this.eventId }, { startsAt, endsAt });
    await meetingSlots(this.eventId, startsAt, { gapMinutes: 0, tables: 1 });
    this.enterprise = await candidate(this.eventId);
    this.investor = await person('investor');
    this.meetingId = (await this.book(this.investor.personId, this.enterprise._id, 0)).id;
    await routes.acceptMeeting({ ...this.request(this.enterpriseId), params: { id: this.meetingId }, body: {} });
    this.stand.rows.length = 0;
    return this;
  }

  async close(): Promise<void> {
    await this.node.stop();
    await Meeting.deleteMany({});
    await this.stand.platform.redis.flushdb();
  }

  get investorId(): Id {
    return this.investor?.personId ?? '';
  }
  get enterpriseId(): Id {
    return this.enterprise?.personId ?? '';
  }
  get ref(): { eventId: Id; meetingId: Id } {
    return { eventId: this.eventId, meetingId: this.meetingId };
  }
  get asInvestor(): CommandCaller {
    return this.caller(this.investorId);
  }
  get asEnterprise(): CommandCaller {
    return this.caller(this.enterpriseId);
  }

  /** A person's request over HTTP. */
  request(personId: Id, role: 'sme' | 'operator' = 'sme') {
    return {
      platform: this.stand.platform,
      requestId: newId(),
      address: '',
      query: {},
      actor: { personId, role, name: '某人', enterprise: '', sessionHash: 'hash' },
      cookie: { start: () => undefined, end: () => undefined },
    };
  }

  /** A person in the event. */
  caller(personId: Id, eventRole: EventRole = 'attendee'): CommandCaller {
    const { platform, actor, requestId } = this.request(personId, eventRole === 'operator' ? 'operator' : 'sme');
    return { platform, actor, requestId, eventId: this.eventId, eventRole, streams: [] };
  }

  book(investorId: Id, registrationId: Id, slot: number): Promise<MeetingView> {
    const body = { id: newId(), registrationId, slot, message: '' };
    return routes.bookMeeting({ ...this.request(investorId), params: { id: this.eventId }, body });
  }

  enter(who: CommandCaller) {
    return commands['meeting:enter'](who, this.ref);
  }

  say(who: CommandCaller, text: string, id = newId()) {
    return commands['meeting:say'](who, { ...this.ref, id, text });
  }

  beat(who: CommandCaller, link: MeetingLink = 'good') {
    return commands['meeting:beat'](who, { ...this.ref, devices, link });
  }

  card(personId: Id, change: object = {}): Promise<MeetingView> {
    const body = { verdict: 'followUp' as const, instrument: null, amountFen: null, note: '', ...change };
    return routes.saveOutcome({ ...this.request(personId), params: { id: this.meetingId }, body });
  }

  invite(personId: Id, invited: boolean): Promise<MeetingView> {
    return routes.inviteHelper({ ...this.request(personId), params: { id: this.meetingId }, body: { invited } });
  }

  doc() {
    return Meeting.findById(this.meetingId).lean<meetings.MeetingDoc>();
  }

  lastScene() {
    return this.node.scenes.findLast(({ stageId }) => stageId === this.meetingId);
  }

  /** Facts of this meeting that were published. */
  changes(): TimelineRow[] {
    return this.stand.said('meeting:changed').filter(({ stream }) => stream.startsWith(this.eventId));
  }

  /** Time passes; the media node stays. */
  async later(ms: number): Promise<void> {
    this.stand.later(ms);
    await this.node.register();
  }

  async tend(): Promise<void> {
    await tendMeetings(this.stand.platform);
  }

  /** Both beat each 5 s for so long over such links, and the node counts so much more of each. */
  async talk(ms: number, bytes: number, links: readonly MeetingLink[] = ['good', 'good']): Promise<void> {
    const people = [this.asInvestor, this.asEnterprise];
    for (let passed = 0; passed < ms; passed += 5_000) {
      await this.later(5_000);
      for (const [at, who] of people.entries()) await this.beat(who, links[at]);
      const before = this.node.traffic.get(this.meetingId)?.[0]?.sent ?? 0;
      const counted = { sent: before + bytes, received: before + bytes };
      this.node.traffic.set(
        this.meetingId,
        people.map(({ actor: { personId } }) => ({ personId, ...counted })),
      );
      await this.tend();
    }
  }
}
