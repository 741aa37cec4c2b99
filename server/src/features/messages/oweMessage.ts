import { newId, type Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { OutgoingMessage, type Attachment } from './outgoing.model.ts';

export interface NewMessage {
  /** Phone number or mail address; an empty one (staff without a contact) is sent nothing. */
  to: string;
  subject: string;
  text: string;
  attachment?: Attachment;
}

/** Writes a message in the act, and that it is to be sent. SMS has neither subject nor attachment. Returns its id. */
export async function oweMessage(
  a: Act,
  { to, subject, text, attachment }: NewMessage,
  id: Id = newId(a.now.getTime()),
): Promise<Id> {
  if (to === '') return id;
  const message = { _id: id, to, subject, text, attachment: attachment ?? null, state: 'owed' as const };
  await OutgoingMessage.create([{ ...message, createdAt: a.now, sentAt: null }], { session: a.session });
  a.owe('send-message', { messageId: id });
  return id;
}
