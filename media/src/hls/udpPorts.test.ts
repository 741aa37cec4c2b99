import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { giveBackUdpPorts, takeUdpPorts } from './udpPorts.ts';

afterEach(() => vi.restoreAllMocks());

/** Chance as it would not be: these numbers, then real ones. */
function chance(...numbers: number[]): void {
  const random = vi.spyOn(Math, 'random');
  for (const number of numbers) random.mockReturnValueOnce(number);
}

test('what is drawn belongs to one until it is given back', async () => {
  chance(0.4, 0.4, 0.4);
  const [[first], [second]] = await Promise.all([takeUdpPorts(1), takeUdpPorts(1)]);
  expect(second).not.toBe(first);
  const [third] = await takeUdpPorts(1);
  expect([first, second]).not.toContain(third);
  giveBackUdpPorts([first ?? 0]);
  chance(0.4);
  expect(await takeUdpPorts(1)).toEqual([first]);
});

test('a pair of which somebody else holds the second is not drawn', async () => {
  chance(0.7);
  const [port = 0] = await takeUdpPorts(1);
  giveBackUdpPorts([port]);
  const other = createSocket('udp4').bind(port + 1, '127.0.0.1');
  await once(other, 'listening');
  chance(0.7);
  expect(await takeUdpPorts(1)).not.toEqual([port]);
  other.close();
  await once(other, 'close');
  chance(0.7);
  expect(await takeUdpPorts(1)).toEqual([port]);
});
