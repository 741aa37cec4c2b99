import { Visitor } from './Visitor.ts';

export interface Attendee {
  contact: string;
  cookie: string;
}

const portion = 50;

/** New attendees, signed in by one-time code. */
export async function signInAttendees(baseUrl: string, operator: Visitor, count: number): Promise<Attendee[]> {
  const attendees: Attendee[] = [];
  const first = Math.floor(Math.random() * 80_000_000) + 10_000_000;
  for (let done = 0; done < count; done += portion) {
    const contacts = Array.from({ length: Math.min(portion, count - done) }, (_, at) => `139${first + done + at}`);
    attendees.push(...(await signInByCodes(baseUrl, operator, contacts)));
  }
  return attendees;
}

/** At most 50 at once: the operator reads their codes among the latest messages. */
export async function signInByCodes(
  baseUrl: string,
  operator: Visitor,
  contacts: readonly string[],
): Promise<Attendee[]> {
  const visitors = contacts.map(() => new Visitor(baseUrl));
  await Promise.all(visitors.map((visitor, at) => visitor.call('requestCode', { body: { contact: contacts[at] } })));
  const { items } = await operator.call('messages');
  const codes = new Map(items.toReversed().map(({ to, text }) => [to, /\d{6}/u.exec(text)?.[0]]));
  return Promise.all(
    visitors.map(async (visitor, at) => {
      const contact = contacts[at] ?? '';
      await visitor.call('signInByCode', { body: { contact, code: codes.get(contact) } });
      return { contact, cookie: visitor.cookie };
    }),
  );
}
