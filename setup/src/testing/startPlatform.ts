import { join } from 'node:path';
import process from 'node:process';
import { clientDist } from '../install/buildClient.ts';
import { ensurePlatformPrograms } from './ensurePlatformPrograms.ts';
import { demoData, type SignIn } from '../platform/demoData.ts';
import type { Layout } from '../platform/Layout.ts';
import { freePortRange, freePorts } from '../services/freePorts.ts';
import { newSecretKey } from '../start/secretKey.ts';
import { PlatformProcesses } from './PlatformProcesses.ts';
import { startServices } from './startServices.ts';

export interface PlatformOptions {
  /** How many server, media processes; named server, server-2, … Default 1 each. */
  readonly servers?: number;
  readonly medias?: number;
  /** Without demo data the database begins empty. */
  readonly hasDemoData?: boolean;
  /** More settings for all processes. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface Platform {
  /** Logs of each process are here as `<name>.log` until the end. */
  readonly folder: string;
  readonly publicUrl: string;
  readonly serverUrls: readonly string[];
  readonly mediaUrls: readonly string[];
  readonly jobsUrl: string;
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly signIns: readonly SignIn[];
  /** What a process needs to find this platform: PUBLIC_URL, MONGODB_URI, REDIS_URL, SECRET_KEY. */
  readonly env: NodeJS.ProcessEnv;
  /** Process id of a running process by its name. */
  pid(name: string): number;
  /** SIGKILL of the process and what it started; resolves when it is gone. It stays away until `start`. */
  kill(name: string): Promise<void>;
  /** Starts a killed process anew and resolves when it is ready. */
  start(name: string): Promise<void>;
  /** Ends everything and removes the folder. */
  stop(): Promise<void>;
}

/** A whole platform on free ports in a temporary folder; several can run side by side. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const services = await startServices();
  try {
    const layout = await layoutOf(services, options);
    const counts = { servers: options.servers ?? 1, medias: options.medias ?? 1 };
    const processes = await PlatformProcesses.plan(services.family, layout, counts);
    const signIns = options.hasDemoData === false ? [] : await demoData(services.family, layout);
    await processes.startAll();
    return platformOf(services, layout, processes, signIns);
  } catch (error) {
    await services.family.close();
    throw error;
  }
}

type Services = Awaited<ReturnType<typeof startServices>>;

function platformOf(services: Services, layout: Layout, processes: PlatformProcesses, signIns: SignIn[]): Platform {
  return {
    folder: services.folder,
    publicUrl: layout.publicUrl,
    serverUrls: processes.urls('server'),
    mediaUrls: processes.urls('media'),
    jobsUrl: processes.urls('jobs')[0] ?? '',
    mongodbUri: layout.mongodbUri,
    redisUrl: layout.redisUrl,
    signIns,
    env: {
      PUBLIC_URL: layout.publicUrl,
      MONGODB_URI: layout.mongodbUri,
      REDIS_URL: layout.redisUrl,
      SECRET_KEY: layout.secretKey,
    },
    pid: (name) => processes.pid(name),
    kill: async (name) => processes.kill(name),
    start: async (name) => processes.start(name),
    stop: async () => {
      await processes.stop();
      await services.family.close();
    },
  };
}

async function layoutOf(services: Services, options: PlatformOptions): Promise<Layout> {
  const programs = await ensurePlatformPrograms(services.family);
  const [serverPort = 0, mediaPort = 0, jobsPort = 0, mailboxPort = 0] = await freePorts(4);
  const publicUrl = `http://127.0.0.1:${serverPort}`;
  return {
    node: process.execPath,
    host: '127.0.0.1',
    publicUrl,
    mediaUrl: `http://127.0.0.1:${mediaPort}`,
    origins: [publicUrl],
    serverPort,
    mediaPort,
    jobsPort,
    mailboxPort,
    smtpUrl: `smtp://127.0.0.1:${mailboxPort}`,
    rtcPort: await freePortRange(4),
    mongodbUri: services.mongodbUri,
    redisUrl: `redis://127.0.0.1:${services.redisPort}/0`,
    secretKey: newSecretKey(),
    workerBin: programs.worker,
    ffmpegBin: programs.ffmpeg,
    clientDist,
    hlsFolder: join(services.folder, 'hls'),
    logFolder: join(services.folder),
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'info', ...options.env },
  };
}
