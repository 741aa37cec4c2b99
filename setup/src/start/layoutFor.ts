import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { clientDist } from '../install/buildClient.ts';
import { dataFolder } from '../places.ts';
import { hasOwnMailbox } from '../platform/hasOwnMailbox.ts';
import type { Layout } from '../platform/Layout.ts';
import { localMongoUri, type MongoServer } from '../services/MongoServer.ts';
import type { Programs } from '../setUp.ts';
import { secretKey } from './secretKey.ts';
import type { Ports } from './settings.ts';

const database = 'jingqi';

/** Where everything of `npm start` is, from the settings and what the set-up found. */
export function layoutFor(programs: Programs, ports: Ports): Layout {
  const { env } = process;
  const logFolder = join(dataFolder, 'logs');
  mkdirSync(logFolder, { recursive: true });
  const publicUrl = withoutSlash(env['PUBLIC_URL'] || `http://127.0.0.1:${ports.PORT}`);
  return {
    node: process.execPath,
    host: env['HOST'] || '127.0.0.1',
    publicUrl,
    mediaUrl: withoutSlash(env['MEDIA_PUBLIC_URL'] || `http://127.0.0.1:${ports.MEDIA_PORT}`),
    origins: [publicUrl],
    serverPort: ports.PORT,
    mediaPort: ports.MEDIA_PORT,
    jobsPort: ports.JOBS_PORT,
    ...mailsOf(env, ports.MAILBOX_PORT),
    rtcPort: ports.RTC_PORT,
    mongodbUri: mongodbUri(programs.mongo, ports.MONGODB_PORT),
    redisUrl: env['REDIS_URL'] || `redis://127.0.0.1:${ports.REDIS_PORT}/0`,
    secretKey: secretKey(dataFolder),
    workerBin: programs.worker,
    ffmpegBin: programs.ffmpeg,
    clientDist,
    hlsFolder: env['HLS_FOLDER'] || join(dataFolder, 'hls'),
    logFolder,
    env,
  };
}

function mailsOf(env: NodeJS.ProcessEnv, port: number): Pick<Layout, 'mailboxPort' | 'smtpUrl'> {
  if (hasOwnMailbox(env)) return { mailboxPort: port, smtpUrl: `smtp://127.0.0.1:${port}` };
  return { mailboxPort: null, smtpUrl: env['SMTP_URL'] ?? '' };
}

const mongodbUri = (server: MongoServer, port: number): string =>
  server.kind === 'uri' ? server.uri : localMongoUri(server.kind, port, database);

const withoutSlash = (url: string): string => url.replace(/\/$/, '');
