import { z } from 'zod';
import { storageSettings } from './kit/index.ts';

const Config = z.object({
  /** Outside production one-time codes are shown to operators and in the log; so nothing but saying it turns that on. */
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Where people reach us; also the only Origin sockets and posts may come from. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:8080'),
  MONGODB_URI: z.string().min(1),
  REDIS_URL: z.string().min(1),
  /** At least 32 random bytes in hex; every key is derived from it. */
  SECRET_KEY: z.string().regex(/^[0-9a-f]{64,}$/u, 'at least 64 lower-case hex characters'),
  /** Folder of the built client; empty: the API alone. */
  CLIENT_DIST: z.string().default(''),
  ...storageSettings,
  /** How many viewers of an event get picture and sound in real time; the others get HLS, where there is HLS_FOLDER. */
  REALTIME_VIEWERS: z.coerce.number().int().min(0).max(100_000).default(200),
  /** Mail server, smtp:// or smtps://. Empty: mails go to the sink in development and nowhere in production. */
  SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/u })]).default(''),
  MAIL_FROM: z.string().default('"京企直播" <no-reply@jingqi.live>'),
  /** Addresses of the TURN relay, separated by commas (turn:host:3478?transport=udp); empty: none. */
  TURN_URLS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((url) => url !== '')),
  /** coturn's static-auth-secret. */
  TURN_SECRET: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
});
export type Config = z.infer<typeof Config>;

/** The process's configuration. Throws a one-sentence Error naming each missing or bad setting. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration is not valid. ${problems.join('; ')}`);
}
