import { newId, type Id, type LeadKind, type LeadSourceKind } from '@jingqi/contract';
import type { Visitor, VisitorSocket } from '@jingqi/server/testing/index.ts';
import { registrationInput, usccOf } from '@jingqi/server/testing/registration.ts';
import { untilTold } from './untilTold.ts';

/** What an acknowledged act must have left: this source in one lead of this kind. */
export interface Expected {
  kind: LeadKind;
  party: string;
  source: { kind: LeadSourceKind; id: Id };
}
export interface Enterprise {
  visitor: Visitor;
  uscc: string;
  registrationId: Id;
}
export type Told = (expected: Expected[]) => void;

/** Two people an enterprise, so that leads meet. */
export function enterpriseOf(visitor: Visitor, n: number): Enterprise {
  return { visitor, uscc: usccOf(Math.floor(n / 2)), registrationId: newId() };
}

/** Registers and asks to be called; the same form is sent again after it was acknowledged. */
export async function register(eventId: Id, { visitor, uscc, registrationId }: Enterprise, told: Told): Promise<void> {
  const body = registrationInput({
    id: registrationId,
    uscc,
    enterprise: `北京第${uscc}公司`,
    wantsContact: true,
    openToMeetings: true,
    need: '需要流动资金贷款',
    consents: ['event', 'contact', 'matching'],
  });
  const send = () => untilTold(() => visitor.call('register', { params: { id: eventId }, body }));
  await send();
  const source = { kind: 'registration', id: registrationId } as const;
  told([
    { kind: 'contactRequest', party: uscc, source },
    { kind: 'need', party: uscc, source: { ...source, kind: 'need' } },
  ]);
  if (Math.random() < 0.1) await send();
}

/** Asks `count` questions; nobody will answer them. That the asker is of the enterprise, their registration tells. */
export async function ask(
  eventId: Id,
  { visitor, uscc }: Enterprise,
  { count, told }: { count: number; told: Told },
): Promise<void> {
  let socket: VisitorSocket | null = null;
  for (let n = 0; n < count; n += 1) {
    const id = newId();
    await untilTold(async () => {
      if (socket?.socket.disconnected) socket = null;
      socket ??= await visitor.enter(eventId);
      await socket.send('question:raise', { id, eventId, text: `问题 ${id}`, anonymous: false });
    });
    told([{ kind: 'unansweredQuestion', party: uscc, source: { kind: 'question', id } }]);
  }
  (socket as VisitorSocket | null)?.close();
}

export async function showInterest(eventId: Id, investor: Visitor, { enterprise, told }: Towards): Promise<void> {
  const { registrationId, uscc } = enterprise;
  const body = { id: newId(), registrationId, note: '想了解融资计划' };
  await untilTold(() => investor.call('showInterest', { params: { id: eventId }, body }));
  told([{ kind: 'interest', party: uscc, source: { kind: 'interest', id: body.id } }]);
}

export async function book(eventId: Id, investor: Visitor, { enterprise, slot, told }: Towards): Promise<void> {
  const { registrationId, uscc } = enterprise;
  const body = { id: newId(), registrationId, slot, message: '约见' };
  await untilTold(() => investor.call('bookMeeting', { params: { id: eventId }, body }));
  told([{ kind: 'booking', party: uscc, source: { kind: 'meeting', id: body.id } }]);
}

interface Towards {
  enterprise: Enterprise;
  slot: number;
  told: Told;
}
