import { DomainError, newId } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { maskedContact } from './account.view.ts';
import { Message } from './message.model.ts';

/** Takes a short text to a phone or a mailbox. */
export interface MessageSender {
  /** Throws UNAVAILABLE when it cannot be handed over. */
  send: (to: string, text: string) => Promise<void>;
}

/** The sender of this installation. Throws UNAVAILABLE: production has no real one configured yet, and the sink would betray codes. */
export function senderFor(platform: Platform): MessageSender {
  if (!platform.settings.production) return sinkSender(platform);
  platform.logger.error('no message sender is configured: one-time codes cannot be sent');
  throw new DomainError('UNAVAILABLE');
}

/** Development: messages go to a collection that operators can read, and to the log. */
function sinkSender(platform: Platform): MessageSender {
  return {
    send: async (to, text) => {
      const at = platform.clock();
      await Message.create({ _id: newId(at.getTime()), to, channel: to.includes('@') ? 'mail' : 'sms', text, at });
      platform.logger.info(`message to ${maskedContact(to)}: ${text}`);
    },
  };
}
