import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isNearby } from './isNearby.ts';

const asked = (remoteAddress: string | undefined, headers: IncomingMessage['headers'] = {}): boolean =>
  isNearby({ headers, socket: { remoteAddress } as IncomingMessage['socket'] });

test('this machine and private networks are near', () => {
  for (const address of [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.1.2.3',
    '::ffff:172.20.0.5',
    '192.168.1.1',
    'fd00::5',
  ])
    expect([address, asked(address)]).toEqual([address, true]);
});

test('the street is not, and neither is anybody a proxy asks for', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '::ffff:1.2.3.4', '2001:db8::1', '', undefined])
    expect([address, asked(address)]).toEqual([address, false]);
  expect(asked('172.20.0.5', { 'x-forwarded-for': '172.20.0.9' })).toBe(false);
  expect(asked('172.20.0.5', { forwarded: 'for=10.0.0.1' })).toBe(false);
});
