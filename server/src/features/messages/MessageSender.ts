import { DomainError, newId } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { channelOf } from './channelOf.ts';
import { keepInSink } from './keepInSink.ts';
import { makeMailer } from './mailer.ts';
import { maskedContact } from './maskedContact.ts';

/** Takes a short text to a phone or a mailbox, now. */
export interface MessageSender {
  /** Throws UNAVAILABLE when it cannot be handed over. */
  send: (to: string, subject: string, text: string) => Promise<void>;
}

/** The sender of this installation for what cannot wait: one-time codes. Throws UNAVAILABLE where production has no way configured. */
export function senderFor(platform: Platform): MessageSender {
  const { production, mail } = platform.settings;
  if (!production) return sinkSender(platform);
  if (mail) return mailSender(platform, mail);
  throw unsendable(platform);
}

/** SMS has no client yet. */
function mailSender(platform: Platform, settings: { smtpUrl: string; from: string }): MessageSender {
  const send = makeMailer(settings);
  return {
    send: async (to, subject, text) => {
      if (channelOf(to) !== 'mail') throw unsendable(platform);
      try {
        await send({ _id: newId(), to, subject, text, attachment: null });
      } catch (error) {
        platform.logger.error({ err: error }, 'mail could not be handed over');
        throw new DomainError('UNAVAILABLE');
      }
    },
  };
}

function unsendable(platform: Platform): DomainError {
  platform.logger.error('no message sender is configured: one-time codes cannot be sent');
  return new DomainError('UNAVAILABLE');
}

/** Development: messages go to a collection that operators can read, and to the log. */
function sinkSender({ clock, logger }: Platform): MessageSender {
  return {
    send: async (to, subject, text) => {
      const at = clock();
      await keepInSink(newId(at.getTime()), { to, subject, text }, at);
      logger.info(`message to ${maskedContact(to)}: ${text}`);
    },
  };
}
