import { setTimeout as pause } from 'node:timers/promises';
import type { Part, Rig } from './Rig.ts';

interface Killing {
  kills: number;
  /** How far the whole is, 0 to 1. */
  progress: () => number;
  onLine: (line: string) => void;
}

const parts = ['server', 'jobs', 'redis'] as const;

/** Kills each part −9 so often, each time at a moment nobody chose. Resolves with how often it was done, when the last is back. */
export async function killAtRandom(rig: Rig, { kills, progress, onLine }: Killing): Promise<Record<Part, number>> {
  const killed = { server: 0, jobs: 0, redis: 0 };
  const moments = parts
    .flatMap((part) => Array.from({ length: kills }, () => ({ part, at: 0.05 + Math.random() * 0.9 })))
    .toSorted((one, other) => one.at - other.at);
  for (const { part, at } of moments) {
    while (progress() < at) await pause(5);
    await pause(Math.random() * 50);
    const since = Date.now();
    await rig.kill(part);
    killed[part] += 1;
    onLine(`kill -9 ${part} at ${(progress() * 100).toFixed(0)} %, back after ${Date.now() - since} ms`);
  }
  return killed;
}
