import { isIPv6 } from 'node:net';

/** The network of an address with its end hidden: 61.148.*.*, 2408:8406:*. Empty stays empty. */
export function maskedNetwork(address: string): string {
  const plain = address.replace('::ffff:', '');
  if (isIPv6(plain)) return `${plain.split(':').slice(0, 2).filter(Boolean).join(':')}:*`;
  return plain.replace(/^(\d+\.\d+)\.\d+\.\d+$/u, '$1.*.*');
}
