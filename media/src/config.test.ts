import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const least = { REDIS_URL: 'redis://127.0.0.1:6379', SECRET_KEY: 'ab'.repeat(32) };

test('the least configuration is enough on one machine', () => {
  const config = readConfig({ ...least, PORT: '9000' });
  expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 9000, RTC_LISTEN_IP: '127.0.0.1', RTC_PORT: 40_000 });
  expect(config.NODE_ID).toMatch(/-9000$/u);
});

test('origins are a list, without paths', () => {
  const { CLIENT_ORIGIN } = readConfig({ ...least, CLIENT_ORIGIN: 'https://live.example.cn/, http://127.0.0.1:8080' });
  expect(CLIENT_ORIGIN).toEqual(['https://live.example.cn', 'http://127.0.0.1:8080']);
});

test('what is missing or bad is named, and the secret is not repeated', () => {
  expect(() => readConfig({ SECRET_KEY: 'short', WORKERS: '0' })).toThrow(/REDIS_URL.*SECRET_KEY.*WORKERS/u);
  expect(() => readConfig({ SECRET_KEY: 'tooshort' })).not.toThrow(/tooshort/u);
});
