import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Of } from '../sha256Of.ts';
import { assertPinned } from './fetchSecantus.ts';

test('a binary with another checksum is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-pin-'));
  const file = join(folder, 'secantusd-rs');
  writeFileSync(file, 'something else');
  expect(() => assertPinned(file)).toThrow(sha256Of(file).slice(0, 12));
  expect(() => assertPinned(file, sha256Of(file))).not.toThrow();
  rmSync(folder, { recursive: true });
});
