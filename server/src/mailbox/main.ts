import closeWithGrace from 'close-with-grace';
import { z } from 'zod';
import { closeDatabase, connectDatabase, makeLogger, systemClock } from '../kit/index.ts';
import { startMailbox } from './startMailbox.ts';

const Config = z.object({
  NODE_ENV: z.enum(['development', 'test'], 'the mailbox is for development: production has a mail server (SMTP_URL)'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8092),
  MONGODB_URI: z.string().min(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

try {
  const config = Config.parse(process.env);
  const logger = makeLogger('mailbox', config.LOG_LEVEL);
  await connectDatabase(config.MONGODB_URI, logger);
  const mailbox = await startMailbox({ host: config.HOST, port: config.PORT, clock: systemClock, logger });
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) console.error(err);
    await mailbox.stop();
    await closeDatabase();
  });
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error);
  process.exit(1);
}
