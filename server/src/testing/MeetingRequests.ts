import { newId, type BookMeeting, type Id, type MeetingView, type Role } from '@jingqi/contract';
import { Event } from '../features/events/index.ts';
import * as meetings from '../features/meetings/index.ts';
import { OutgoingMessage } from '../features/messages/index.ts';
import type { RegistrationDoc } from '../features/registrations/index.ts';
import { candidate, meetingSlots, person } from './meetingPeople.ts';
import { standEvent, type Stand } from './openStand.ts';

const minute = 60_000;
const { routes } = meetings;
type Someone = Awaited<ReturnType<typeof person>>;

/** An event that begins in half an hour with five slots (10 minutes, 5 between) at two tables, an enterprise and two investors. */
export class MeetingRequests {
  readonly stand: Stand;
  readonly eventId: Id;
  readonly enterprise: RegistrationDoc;
  readonly investor: Someone;
  readonly rival: Someone;

  constructor(stand: Stand, eventId: Id, people: Pick<MeetingRequests, 'enterprise' | 'investor' | 'rival'>) {
    this.stand = stand;
    this.eventId = eventId;
    this.enterprise = people.enterprise;
    this.investor = people.investor;
    this.rival = people.rival;
  }

  static async open(stand: Stand): Promise<MeetingRequests> {
    const eventId = await standEvent(stand.platform);
    const startsAt = new Date(Math.ceil(stand.platform.clock().getTime() / minute) * minute + 30 * minute);
    await Event.updateOne({ _id: eventId }, { startsAt, endsAt: new Date(startsAt.getTime() + 90 * minute) });
    await meetingSlots(eventId, startsAt);
    const enterprise = await candidate(eventId, { uscc: '91110108MA01ABCD0X' });
    const [investor, rival] = [await person('investor'), await person('investor')];
    stand.rows.length = 0;
    return new MeetingRequests(stand, eventId, { enterprise, investor, rival });
  }

  /** A request over HTTP. */
  ask(personId: Id, role: Role = 'investor') {
    return {
      platform: this.stand.platform,
      actor: { personId, role, name: '张投资', enterprise: '', sessionHash: '' },
      requestId: newId(),
      address: '',
      query: {},
      cookie: { start: () => undefined, end: () => undefined },
    };
  }
  asEnterprise(id: Id) {
    return { ...this.ask(this.enterprise.personId, 'sme'), params: { id } };
  }
  asInvestor(id: Id) {
    return { ...this.ask(this.investor.personId), params: { id } };
  }

  book(who: { personId: Id }, change: Partial<BookMeeting> = {}): Promise<MeetingView> {
    return routes.bookMeeting({
      ...this.ask(who.personId),
      params: { id: this.eventId },
      body: { id: newId(), registrationId: this.enterprise._id, slot: 1, message: '想了解融资需求', ...change },
    });
  }

  accept(id: Id): Promise<MeetingView> {
    return routes.acceptMeeting({ ...this.asEnterprise(id), body: {} });
  }

  /** What was written to somebody, oldest first. */
  messagesTo({ contact }: { contact: string }) {
    return OutgoingMessage.find({ to: contact }).sort({ createdAt: 1, _id: 1 }).lean();
  }
}
