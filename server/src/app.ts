import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import express from 'express';
import { Server } from 'socket.io';
import type { Config } from './config.ts';
import { mountDocs } from './gateways/docs.ts';
import { FanOut } from './gateways/fanOut/FanOut.ts';
import { mountFiles } from './gateways/files.ts';
import { mountHealth } from './gateways/health.ts';
import { mountHls } from './gateways/hls.ts';
import { mountRefusals, mountRoutes, refuseForeignOrigin, type HttpDoor } from './gateways/http.ts';
import { makeLimits } from './gateways/limits.ts';
import { openHttp } from './gateways/openHttp.ts';
import { mountPages } from './gateways/pages.ts';
import { mountQueues } from './gateways/queues.ts';
import { logRequests } from './gateways/requestLog.ts';
import { securityHeaders } from './gateways/security.ts';
import { startRecheck } from './gateways/recheck.ts';
import { openSocketDoor } from './gateways/socket.ts';
import type { SocketDoor } from './gateways/connection.ts';
import { wireProcesses } from './gateways/processes.ts';
import {
  commandHandlers,
  downloadHandlers,
  readActor,
  routeHandlers,
  session,
  startAttendanceClock,
  startMeetingsClock,
  startStageClock,
  uploadHandlers,
} from './registry.ts';
import {
  closeDatabase,
  connectDatabase,
  connectRedis,
  Feed,
  makeLogger,
  openQueue,
  startSealing,
  storesOf,
  sweepMs,
  systemClock,
  type Logger,
  type Platform,
  type Redis,
  type WorkQueue,
} from './kit/index.ts';

/** How long requests may take to finish when the process ends, in ms. */
const finishMs = 3_000;

export interface App {
  /** Where it listens, with the port the system gave if 0 was asked for. */
  port: number;
  /** Tells sockets, finishes requests, closes connections. */
  stop: () => Promise<void>;
}

/** Builds and starts one process of the server. Throws when MongoDB or Redis cannot be reached. */
export async function startApp(config: Config): Promise<App> {
  const logger = makeLogger('server', config.LOG_LEVEL);
  await connectDatabase(config.MONGODB_URI, logger);
  const redis = {
    store: connectRedis(config.REDIS_URL, logger),
    queue: connectRedis(config.REDIS_URL, logger, true),
    adapter: connectRedis(config.REDIS_URL, logger, true),
  };
  const queue = openQueue(redis.queue, logger);
  const http = openHttp();
  const { io, platform, door, fanOut } = openSockets(config, http, { logger, redis, queue });
  const pages = makeExpress(config, { platform, takePoint: door.takePoint, readActor }, queue);
  // Socket.IO answers its own requests (long polling); a second answer would be an error that ends the process.
  http.on('request', (request, response) => {
    if (!request.url?.startsWith(`${io.path()}/`)) pages(request, response);
  });
  const stopWork = startWork(door, fanOut);
  const port = await listen(http, config);
  logger.info({ port }, 'server listens');
  return {
    port,
    stop: async () => {
      io.local.emit('server:closing', {});
      await stopWork();
      await closeDoors(io, http);
      await queue.close();
      await closeDatabase();
      for (const connection of Object.values(redis)) connection.disconnect();
    },
  };
}

/** Requests that are being answered may finish; one that never ends, half sent for instance, holds nobody up. */
async function closeDoors(io: Server, http: HttpServer): Promise<void> {
  const timer = setTimeout(() => http.closeAllConnections(), finishMs);
  await io.close();
  clearTimeout(timer);
}

interface Parts {
  logger: Logger;
  redis: { store: Redis; adapter: Redis };
  queue: WorkQueue;
}

function openSockets(
  config: Config,
  http: HttpServer,
  { logger, redis, queue }: Parts,
): { io: Server; platform: Platform; door: SocketDoor; fanOut: FanOut } {
  const io = new Server(http, {
    // Channels of Redis are shared by all its numbered databases, so their name carries the number.
    adapter: createAdapter(redis.adapter, { channelPrefix: `socket.io-${redis.adapter.options.db ?? 0}` }),
    allowRequest: (request, done) => done(null, isOwnOrigin(request, config.PUBLIC_URL)),
    maxHttpBufferSize: 64 * 1024,
    serveClient: false,
  });
  const fanOut = new FanOut(io);
  const feed = new Feed({ deliver: fanOut.fact, now: Date.now, logger });
  const wire = wireProcesses(io, feed, logger);
  const platform: Platform = {
    settings: settingsOf(config),
    logger,
    clock: systemClock,
    redis: redis.store,
    publish: wire.publish,
    enqueue: (rows) =>
      void queue.enqueue(rows).catch((error: unknown) => logger.warn({ err: error }, 'left to the sweeper')),
    signal: wire.signal,
  };
  const door: SocketDoor = {
    io,
    feed,
    platform,
    takePoint: makeLimits(redis.store),
    handlers: commandHandlers,
    readActor,
    ...session,
  };
  openSocketDoor(door);
  wire.listen(door);
  return { io, platform, door, fanOut };
}

function settingsOf(config: Config): Platform['settings'] {
  return {
    publicUrl: config.PUBLIC_URL,
    secretKey: config.SECRET_KEY,
    production: config.NODE_ENV === 'production',
    ...(config.HLS_FOLDER === '' ? {} : { hlsFolder: config.HLS_FOLDER }),
    stores: storesOf(config),
    realtimeViewers: config.REALTIME_VIEWERS,
    ...(config.TURN_URLS.length === 0 ? {} : { turn: { urls: config.TURN_URLS, secret: config.TURN_SECRET } }),
    ...(config.SMTP_URL === '' ? {} : { mail: { smtpUrl: config.SMTP_URL, from: config.MAIL_FROM } }),
  };
}

/** What goes on without being asked: the stage's clock, the pulse, the sweep. Returns its stop. */
function startWork(door: SocketDoor, fanOut: FanOut): () => Promise<void> {
  const { feed, platform } = door;
  const stopRecheck = startRecheck(door);
  const stopClock = startStageClock(platform);
  const stopMeetings = startMeetingsClock(platform);
  const stopAttendance = startAttendanceClock(platform);
  const stopSealing = startSealing(platform);
  const stopPulse = session.startPulse(platform, fanOut.pulse);
  const sweep = setInterval(
    () => void feed.sweep().catch((error: unknown) => platform.logger.warn({ err: error }, 'sweep failed')),
    sweepMs,
  );
  return async () => {
    clearInterval(sweep);
    stopRecheck();
    await Promise.all([stopClock(), stopAttendance(), stopMeetings(), stopPulse(), stopSealing()]);
    fanOut.stop();
  };
}

function makeExpress(config: Config, door: HttpDoor, queue: WorkQueue): express.Express {
  const app = express();
  app.set('trust proxy', config.TRUSTED_PROXIES);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  mountHls(app, door.platform);
  app.use(securityHeaders(door.platform));
  mountHealth(app, door.platform);
  app.use(logRequests(door.platform));
  app.use(refuseForeignOrigin(config.PUBLIC_URL));
  mountFiles(app, door, { downloads: downloadHandlers, uploads: uploadHandlers });
  mountDocs(app, door.platform);
  mountQueues(app, door, queue);
  mountRoutes(app, door, routeHandlers);
  mountPages(app, config.CLIENT_DIST);
  mountRefusals(app, door.platform);
  return app;
}

/** A browser names its Origin in every WebSocket handshake and every post, and to another site in every request; not in a GET to its own. */
function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  if (headers.origin === undefined) return headers.upgrade === undefined;
  return headers.origin === new URL(publicUrl).origin;
}

function listen(http: HttpServer, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.PORT, config.HOST, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : config.PORT);
    });
  });
}
