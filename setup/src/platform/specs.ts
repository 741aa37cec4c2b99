import { join } from 'node:path';
import process from 'node:process';
import { root } from '../places.ts';
import type { ProcessSpec } from '../processes/RunningProcess.ts';
import type { Layout } from './Layout.ts';

const common = (layout: Layout): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env['NODE_ENV'] ?? 'development',
  ...layout.env,
  HOST: layout.host,
  MONGODB_URI: layout.mongodbUri,
  REDIS_URL: layout.redisUrl,
  SMTP_URL: layout.smtpUrl,
  HLS_FOLDER: layout.hlsFolder,
});

function node(layout: Layout, name: string, entry: string, env: NodeJS.ProcessEnv): ProcessSpec {
  const logFile = join(layout.logFolder, `${name}.log`);
  return { name, command: layout.node, args: [entry], cwd: root, logFile, env: { ...common(layout), ...env } };
}

function serverEnv(layout: Layout): NodeJS.ProcessEnv {
  return {
    PORT: String(layout.serverPort),
    PUBLIC_URL: layout.publicUrl,
    SECRET_KEY: layout.secretKey,
    CLIENT_DIST: layout.clientDist,
  };
}

/** V8's nursery kept small: each of thousands of idle connections then costs less memory. */
export const serverSpec = (layout: Layout, name = 'server'): ProcessSpec => {
  const spec = node(layout, name, 'server/src/main.ts', serverEnv(layout));
  return { ...spec, args: ['--max-semi-space-size=2', ...spec.args] };
};

/** Prints sign-ins, so that what it prints is kept in no log. */
export function demoSpec(layout: Layout): ProcessSpec {
  const { logFile: _, ...spec } = node(layout, 'demo', 'server/src/demo/main.ts', serverEnv(layout));
  return spec;
}

/** Walks along the audit log. */
export const auditSpec = (layout: Layout): ProcessSpec =>
  node(layout, 'audit', 'server/src/audit/main.ts', serverEnv(layout));

export const jobsSpec = (layout: Layout, name = 'jobs'): ProcessSpec =>
  node(layout, name, 'jobs/src/main.ts', { PORT: String(layout.jobsPort), PUBLIC_URL: layout.publicUrl });

/** Null where mails go to a mail server of somebody else's, or nowhere. */
export const mailboxSpec = (layout: Layout): ProcessSpec | null =>
  layout.mailboxPort === null
    ? null
    : node(layout, 'mailbox', 'server/src/mailbox/main.ts', { PORT: String(layout.mailboxPort) });

export const mediaSpec = (layout: Layout, name = 'media'): ProcessSpec =>
  node(layout, name, 'media/src/main.ts', {
    PORT: String(layout.mediaPort),
    PUBLIC_URL: layout.mediaUrl,
    CLIENT_ORIGIN: layout.origins.join(','),
    SECRET_KEY: layout.secretKey,
    MEDIASOUP_WORKER_BIN: layout.workerBin,
    FFMPEG_BIN: layout.ffmpegBin,
    RTC_PORT: String(layout.rtcPort),
  });
