import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { treeHash } from './treeHash.ts';

test('changes with an input, not with a test or an output', () => {
  const base = mkdtempSync(join(tmpdir(), 'jingqi-tree-'));
  mkdirSync(join(base, 'client', 'dist'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(base, 'client', name), text);
  write('a.ts', '1');
  const before = treeHash(base, ['client', 'absent.json']);
  write('a.test.ts', 'x');
  write('dist/out.js', 'x');
  expect(treeHash(base, ['client', 'absent.json'])).toBe(before);
  write('a.ts', '2');
  expect(treeHash(base, ['client', 'absent.json'])).not.toBe(before);
  rmSync(base, { recursive: true });
});
