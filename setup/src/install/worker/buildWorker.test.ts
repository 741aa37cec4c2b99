import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { assertIntegrity } from './buildWorker.ts';
import { archiveNames } from './downloadWorker.ts';

test('sources that are not the lock’s are refused', () => {
  const bytes = new TextEncoder().encode('sources');
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  expect(() => assertIntegrity(bytes, integrity)).not.toThrow();
  expect(() => assertIntegrity(new TextEncoder().encode('others'), integrity)).toThrow('mediasoup');
});

test('archives are named by system and kernel', () => {
  expect(archiveNames('3.27.1', 'linux', 'x64', '6.1.0')).toEqual(['mediasoup-worker-3.27.1-linux-x64-kernel6.tgz']);
  expect(archiveNames('3.27.1', 'linux', 'x64', '7.0.1')).toHaveLength(2);
  expect(archiveNames('3.27.1', 'darwin', 'arm64', '25.0')).toEqual(['mediasoup-worker-3.27.1-darwin-arm64.tgz']);
});
