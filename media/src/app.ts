import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId, type MediaNode } from '@jingqi/contract';
import type { Config } from './config.ts';
import { handleControl } from './control/handleControl.ts';
import { openDoor } from './gateway/openDoor.ts';
import { handleHealth } from './health/handleHealth.ts';
import { countAll, makeMetrics } from './health/metrics.ts';
import { DiskGuard } from './hls/DiskGuard.ts';
import { Packaging } from './hls/Packaging.ts';
import { Registration } from './health/Registration.ts';
import { keyFor } from './keys.ts';
import { makeLogger, type Logger } from './logger.ts';
import { Stages } from './stage/Stages.ts';
import { startWorker } from './workers/startWorker.ts';
import { Workers } from './workers/Workers.ts';

/** How long requests may take to finish when the process ends, in ms. */
const finishMs = 1_000;

export interface MediaApp {
  readonly port: number;
  /** Out of the list, browsers told, workers ended. */
  stop(): Promise<void>;
}

/** Starts the node: workers first, then the door, then the list. Throws when a port is taken or a worker does not start. */
export async function startApp(config: Config): Promise<MediaApp> {
  const logger = makeLogger(config.LOG_LEVEL);
  const workers = new Workers({ count: config.WORKERS, start: (index) => startWorker(config, index), logger });
  try {
    await workers.start();
    return await openApp(config, workers, logger);
  } catch (error) {
    workers.close();
    throw error;
  }
}

async function openApp(config: Config, workers: Workers, logger: Logger): Promise<MediaApp> {
  const stages = new Stages(workers, logger);
  const audience = config.NODE_ID;
  // Requests here are short; half a one is not waited for, in ms.
  const http = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 });
  const packaging = packagingOf(config, stages, logger);
  const describe = describer({ config, http, stages, workers, packaging });
  const registration = new Registration(config.REDIS_URL, describe, logger);
  const health = { metrics: makeMetrics(stages, workers, packaging), workers, registration };
  const control = { stages, workers, control: { key: keyFor(config.SECRET_KEY, 'media control'), audience }, logger };
  http.on('request', (request, response) => {
    if (request.url?.startsWith('/socket.io/')) return;
    if (!handleHealth(health, request, response)) void handleControl(control, request, response);
  });
  const grants = { key: keyFor(config.SECRET_KEY, 'stage grant'), audience, now: () => new Date() };
  const io = openDoor({ http, stages, grants, origins: config.CLIENT_ORIGIN, logger });
  await listen(http, config);
  await packaging?.start();
  registration.start();
  const port = portOf(http);
  logger.info({ port, nodeId: config.NODE_ID, workers: config.WORKERS }, 'media node listens');
  const stop = async (): Promise<void> => {
    await Promise.all([registration.stop(), packaging?.stop()]);
    for (const stage of stages.all) {
      for (const participant of [...stage.participants.values(), ...stage.checks.values()])
        participant.end('node:closing');
    }
    // A request that is half sent would hold the end up for ever; the node's own take no time.
    const timer = setTimeout(() => http.closeAllConnections(), finishMs);
    await io.close();
    clearTimeout(timer);
    workers.close();
    logger.info('media node has stopped');
  };
  return { port, stop };
}

/** Null where there is no folder for it. */
function packagingOf(
  { HLS_FOLDER, HLS_MIN_FREE, FFMPEG_BIN }: Config,
  stages: Stages,
  logger: Logger,
): Packaging | null {
  if (HLS_FOLDER === '') return null;
  const disk = new DiskGuard(HLS_FOLDER, HLS_MIN_FREE);
  return new Packaging(stages, { folder: HLS_FOLDER, ffmpeg: FFMPEG_BIN, disk, logger });
}

interface Described {
  readonly config: Config;
  readonly http: HttpServer;
  readonly stages: Stages;
  readonly workers: Workers;
  readonly packaging: Packaging | null;
}

function describer({ config, http, stages, workers, packaging }: Described): () => MediaNode {
  const bootId = newId();
  return () => ({
    id: config.NODE_ID,
    bootId,
    url: config.PUBLIC_URL,
    controlUrl: config.CONTROL_URL ?? `http://${isAnyAddress(config.HOST) ? '127.0.0.1' : config.HOST}:${portOf(http)}`,
    ...countAll(stages, workers),
    workers: workers.all.length,
    packaging: packaging?.states ?? [],
    at: Date.now(),
  });
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function listen(http: HttpServer, { HOST, PORT }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(PORT, HOST, () => resolve());
  });
}

function portOf(http: HttpServer): number {
  const address: AddressInfo | string | null = http.address();
  return address && typeof address === 'object' ? address.port : 0;
}
