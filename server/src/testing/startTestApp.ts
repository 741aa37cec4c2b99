import { randomBytes } from 'node:crypto';
import { ownServices } from '@jingqi/setup/testing';
import { startApp } from '../app.ts';
import { readConfig } from '../config.ts';

export interface TestApp {
  /** Where to connect. */
  url: string;
  /** What the app believes to be its address: the only Origin it admits. */
  origin: string;
  mongodbUri: string;
  redisUrl: string;
  secretKey: string;
  stop: () => Promise<void>;
}

/**
 * The whole server in this process, on a free port, in a database and a Redis number of its own unless told which.
 * `env` overrides settings of config.ts. One at a time in a process: mongoose has one connection.
 */
export async function startTestApp(env: Partial<Record<string, string>> = {}): Promise<TestApp> {
  const own = env['MONGODB_URI'] && env['REDIS_URL'] ? null : await ownServices();
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: 'http://jingqi.test',
    MONGODB_URI: own?.mongodbUri,
    REDIS_URL: own?.redisUrl,
    SECRET_KEY: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'fatal',
    // Each visitor of a test has an address of its own: see makeVisitor.
    TRUSTED_PROXIES: '1',
    ...env,
  });
  const app = await startApp(config);
  return {
    url: `http://127.0.0.1:${app.port}`,
    origin: new URL(config.PUBLIC_URL).origin,
    mongodbUri: config.MONGODB_URI,
    redisUrl: config.REDIS_URL,
    secretKey: config.SECRET_KEY,
    stop: app.stop,
  };
}
