import { expect, test } from 'vitest';
import { recount } from './recount.ts';

test('kill −9 of server, jobs and Redis among acts of every kind: no acknowledged lead lost, none doubled', async () => {
  const lines: string[] = [];
  const counted = await recount({ acts: 100, kills: 1, onLine: (line) => void lines.push(line) });
  expect(counted, lines.join('\n')).toEqual({
    acknowledged: 100,
    killed: { server: 1, jobs: 1, redis: 1 },
    found: 125,
    lost: 0,
    doubled: 0,
    left: 0,
  });
}, 120_000);
