import { availableParallelism, hostname } from 'node:os';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.url()).min(1))
  .transform((list) => list.map((origin) => new URL(origin).origin));

const Config = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(8090),
  /** What browsers connect to. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:8090'),
  /** Where the server's control goes, if not HOST and PORT. */
  CONTROL_URL: z.url().optional(),
  /** Origins pages may come from, separated by commas. */
  CLIENT_ORIGIN: origins.default(['http://127.0.0.1:8080']),
  REDIS_URL: z.string().min(1),
  /** The server's secret; keys of grants and control are derived from it. */
  SECRET_KEY: z.string().regex(/^[0-9a-f]{64,}$/u, 'at least 64 lower-case hex characters'),
  /** Empty: the worker that came with the package. */
  MEDIASOUP_WORKER_BIN: z.string().default(''),
  RTC_LISTEN_IP: z.union([z.ipv4(), z.ipv6()]).default('127.0.0.1'),
  /** Address or name that browsers reach, where it differs from RTC_LISTEN_IP. */
  RTC_ANNOUNCED_ADDRESS: z.string().default(''),
  /** First UDP and TCP port; each worker has the next. */
  RTC_PORT: port.default(40_000),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(() => Math.min(availableParallelism(), 2)),
  /** Folder for HLS segments and recordings, read by the servers; empty: none are made. */
  HLS_FOLDER: z.string().default(''),
  /** Bytes that stay free on the disk of HLS_FOLDER: below, nothing is packaged and the live goes on. */
  HLS_MIN_FREE: z.coerce
    .number()
    .int()
    .min(0)
    .default(2 * 1024 ** 3),
  FFMPEG_BIN: z.string().min(1).default('ffmpeg'),
  NODE_ID: z.string().min(1).max(128).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = Omit<z.infer<typeof Config>, 'NODE_ID'> & { NODE_ID: string };

/** The process's configuration. Throws a one-sentence Error naming each missing or bad setting. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(env);
  if (parsed.success) return { ...parsed.data, NODE_ID: parsed.data.NODE_ID ?? `${hostname()}-${parsed.data.PORT}` };
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration is not valid. ${problems.join('; ')}`);
}
