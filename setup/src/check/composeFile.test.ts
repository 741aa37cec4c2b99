import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../places.ts';

const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;

test.skipIf(!hasCompose)('docker-compose.yml is understood, with every profile', () => {
  const args = [
    'compose',
    '--env-file',
    '.env.example',
    '--profile',
    'watch',
    '--profile',
    'load',
    'config',
    '--services',
  ];
  const services = execFileSync('docker', args, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  expect(services.toSorted()).toEqual(
    'coturn grafana jobs k6 media mongo nginx prometheus redis server-1 server-2'.split(' '),
  );
});
