import type { Id } from '@jingqi/contract';
import { fulfil, type Doer } from '../../kit/index.ts';
import type { Carrier } from './carrier.ts';
import { OutgoingMessage } from './outgoing.model.ts';

/**
 * Sends a message and notes it. A process that dies in between sends it again under the same Message-ID. Throws when it
 * cannot be handed over.
 */
export async function deliverMessage(
  doer: Doer,
  { outboxId, messageId }: { outboxId: Id; messageId: Id },
  carry: Carrier,
): Promise<void> {
  const message = await OutgoingMessage.findById(messageId).lean();
  if (message?.state === 'owed') await carry(message);
  await fulfil(doer, outboxId, messageId, (a) =>
    OutgoingMessage.updateOne(
      { _id: messageId, state: 'owed' },
      { $set: { state: 'sent', sentAt: a.now } },
      { session: a.session },
    ),
  );
}
