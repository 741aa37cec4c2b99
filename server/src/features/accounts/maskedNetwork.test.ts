import { expect, test } from 'vitest';
import { networkOf } from './lockout.ts';
import { maskedNetwork } from './maskedNetwork.ts';

test.each([
  ['61.148.12.34', '61.148.*.*'],
  ['::ffff:61.148.12.34', '61.148.*.*'],
  ['2408:8406:1234::1', '2408:8406:*'],
  ['::1', ':*'],
  ['', ''],
])('%s is shown as %s', (address, masked) => {
  expect(maskedNetwork(address)).toBe(masked);
});

test.each([
  ['61.148.12.34', '61.148.12.34'],
  ['::ffff:61.148.12.34', '61.148.12.34'],
  ['2408:8406:1:2:3:4:5:6', '2408:8406:1:2'],
  ['2408:8406::6', '2408:8406:0:0'],
])('%s is one of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
