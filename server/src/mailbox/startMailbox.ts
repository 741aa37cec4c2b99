import { Id, newId } from '@jingqi/contract';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { keepInSink, mailDomain } from '../features/messages/index.ts';
import { derivedId, type Clock, type Logger } from '../kit/index.ts';

export interface Mailbox {
  port: number;
  stop: () => Promise<void>;
}
interface MailboxOptions {
  host: string;
  /** 0: one that is free. */
  port: number;
  clock: Clock;
  logger: Logger;
}

/** A calendar and some text; nothing of ours is larger. */
const maxBytes = 1024 * 1024;

/** Development's mail server: takes every mail and keeps it where the console shows it. Needs an open database. */
export async function startMailbox({ host, port, clock, logger }: MailboxOptions): Promise<Mailbox> {
  const server = new SMTPServer({
    banner: 'development mailbox: nothing is sent on',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    onData: async (stream, { envelope }, done) => {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      done(
        await problemOf(
          simpleParser(stream).then((mail) => keep(mail, recipients, clock())),
          logger,
        ),
      );
    },
  });
  server.on('error', (error) => logger.warn({ error: error.message }, 'mailbox trouble'));
  const listening = await listen(server, host, port);
  logger.info({ port: listening }, 'mailbox listens');
  return { port: listening, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function problemOf(keeping: Promise<void>, logger: Logger): Promise<Error | null> {
  try {
    await keeping;
    return null;
  } catch (error) {
    logger.error({ err: error }, 'mail not kept');
    return new Error('mail not kept');
  }
}

async function keep(mail: ParsedMail, recipients: readonly string[], at: Date): Promise<void> {
  const own = Id.safeParse(mail.messageId?.replace(/^<|>$/gu, '').replace(`@${mailDomain}`, ''));
  const id = own.success ? own.data : newId();
  // A calendar stands in the mail twice, as an alternative of the text and as a file; only the file has a name.
  const file = mail.attachments.find(({ filename }) => filename);
  const message = { subject: mail.subject ?? '', text: mail.text?.trim() ?? '' };
  const attachment = file ? { name: file.filename ?? '', type: file.contentType, content: '' } : null;
  for (const [n, to] of recipients.entries()) {
    const copy = n === 0 ? id : derivedId('mail copy', `${id}/${n}`);
    await keepInSink(copy, { to, ...message, ...(attachment ? { attachment } : {}) }, at);
  }
}

function listen(server: SMTPServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
