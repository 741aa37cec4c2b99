import { createTransport } from 'nodemailer';
import { maskedContact } from './maskedContact.ts';
import type { OutgoingDoc } from './outgoing.model.ts';

export interface MailSettings {
  /** smtp:// or smtps:// with whatever credentials it needs. */
  smtpUrl: string;
  /** As `"name" <address>`. */
  from: string;
}
export type Mail = Pick<OutgoingDoc, '_id' | 'to' | 'subject' | 'text' | 'attachment'>;

/** A mail server that does not answer for this long is away, in ms. */
const silentMs = 10_000;

/** Hands mails to an SMTP server. Its Message-ID is the message's id, so a mail sent twice is one to whoever looks. */
export function makeMailer({ smtpUrl, from }: MailSettings): (mail: Mail) => Promise<void> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: silentMs,
    greetingTimeout: silentMs,
    socketTimeout: silentMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ _id, to, subject, text, attachment }) => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${_id}@${mailDomain}>`,
        ...attached(attachment),
      });
    } catch (error) {
      throw withoutAddress(error);
    }
  };
}

/** Why it was refused, as it may be logged and kept: servers name the address, the error has it in its fields. */
function withoutAddress(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(reason.replace(/[^\s<>@]{1,64}@[^\s<>@]{1,255}/gu, maskedContact));
}

/** Right of the @ in our Message-IDs. */
export const mailDomain = 'jingqi.live';

/** Mail clients take a calendar in as one only as an alternative of the text. */
function attached(attachment: Mail['attachment']) {
  if (!attachment) return {};
  const method = /^text\/calendar;\s*method=(\w+)/u.exec(attachment.type)?.[1];
  const { name: filename, content } = attachment;
  if (method !== undefined) return { icalEvent: { method, filename, content } };
  return { attachments: [{ filename, content, contentType: attachment.type }] };
}
