import type { Clock, Logger } from '../../kit/index.ts';
import { channelOf } from './channelOf.ts';
import { keepInSink } from './keepInSink.ts';
import { makeMailer, type Mail } from './mailer.ts';
import { maskedContact } from './maskedContact.ts';

export interface CarrierSettings {
  production: boolean;
  /** Empty: mails go to the sink, in production nowhere. */
  smtpUrl: string;
  mailFrom: string;
  clock: Clock;
  logger: Logger;
}

/** Hands one message over; throws when it cannot. Twice with the same id is one message to its reader. */
export type Carrier = (message: Mail) => Promise<void>;

/** The ways messages leave this installation. SMS has no client yet: development keeps it in the sink, production refuses it. */
export function makeCarrier({ production, smtpUrl, mailFrom, clock, logger }: CarrierSettings): Carrier {
  const toSink: Carrier = async ({ attachment, ...message }) => {
    if (production) throw new Error(`no way is configured to send ${channelOf(message.to)}`);
    await keepInSink(message._id, { ...message, ...(attachment ? { attachment } : {}) }, clock());
    logger.info(`message to ${maskedContact(message.to)}: ${message.subject}`);
  };
  const mail = smtpUrl === '' ? toSink : makeMailer({ smtpUrl, from: mailFrom });
  return async (message) => (channelOf(message.to) === 'mail' ? mail(message) : toSink(message));
}
