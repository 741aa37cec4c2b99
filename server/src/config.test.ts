import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const needed = { MONGODB_URI: 'mongodb://127.0.0.1/x', REDIS_URL: 'redis://127.0.0.1', SECRET_KEY: 'ab'.repeat(32) };

test('who says nothing gets the strict mode: production, this machine only, no proxy believed', () => {
  expect(readConfig(needed)).toMatchObject({ NODE_ENV: 'production', HOST: '127.0.0.1', TRUSTED_PROXIES: 0 });
});

test('each missing or bad setting is named in one sentence, without its value', () => {
  const bad = (): unknown => readConfig({ ...needed, SECRET_KEY: 'hunter2', PORT: 'x', MONGODB_URI: undefined });
  for (const name of ['MONGODB_URI', 'SECRET_KEY', 'PORT']) expect(bad).toThrow(name);
  expect(bad).not.toThrow('hunter2');
});
