import { storageSettings } from '@jingqi/server/kit';
import { z } from 'zod';

const Config = z.object({
  /** Where /healthz, /readyz and /metrics are. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8091),
  /** Where people reach the server, for the links in messages. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:8080'),
  MONGODB_URI: z.string().min(1),
  REDIS_URL: z.string().min(1),
  /** Outside production what has no other way goes to the sink that operators read. */
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Mail server, smtp:// or smtps://. */
  SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/u })]).default(''),
  MAIL_FROM: z.string().default('"京企直播" <no-reply@jingqi.live>'),
  ...storageSettings,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type Config = z.infer<typeof Config>;

/** The process's configuration. Throws a one-sentence Error naming each missing or bad setting. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration is not valid. ${problems.join('; ')}`);
}
