import type { Id } from '@jingqi/contract';
import { channelOf } from './channelOf.ts';
import { Message } from './message.model.ts';
import type { NewMessage } from './oweMessage.ts';

/** Puts a message where operators see it in development, once however often it comes. */
export async function keepInSink(id: Id, { to, subject, text, attachment }: NewMessage, at: Date): Promise<void> {
  const channel = channelOf(to);
  const words = channel === 'mail' ? { subject, attachment: attachment?.name ?? null } : {};
  await Message.updateOne({ _id: id }, { $setOnInsert: { to, channel, text, at, ...words } }, { upsert: true });
}
