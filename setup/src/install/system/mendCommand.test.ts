import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mendCommand } from './mendCommand.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingqi-path-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function install(name: string): void {
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
}

test('each system gets its own command', () => {
  install('dnf');
  expect(mendCommand('ffmpeg')).toMatch(/dnf install -y ffmpeg-free$/);
  install('apt-get');
  expect(mendCommand('redis')).toMatch(/apt-get install -y redis-server$/);
});

test('a system without a known package manager gets a way around', () => {
  expect(mendCommand('redis')).toContain('REDIS_URL=');
  expect(mendCommand('mongodb')).toContain('MONGODB_URI=');
  install('brew');
  expect(mendCommand('mongodb')).toBe('brew tap mongodb/brew && brew install mongodb-community');
});
