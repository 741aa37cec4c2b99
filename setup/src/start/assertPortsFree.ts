import { say } from '../say.ts';
import { isPortFree } from '../services/isPortFree.ts';
import { SetupFailure } from '../SetupFailure.ts';
import { portHolder } from './portHolder.ts';
import type { PortName, Ports } from './settings.ts';

/** Fails with one sentence naming every port that is taken, and a command that goes around them. */
export async function assertPortsFree(ports: Ports, names: readonly PortName[], host: string): Promise<void> {
  const busy: PortName[] = [];
  for (const name of names) if (!(await isPortFree(ports[name], host))) busy.push(name);
  if (busy.length === 0) return;
  const taken = busy.map((name) => describe(ports[name])).join(say('、', ', '));
  const others: string[] = [];
  const used = new Set(Object.values(ports));
  for (const name of busy) others.push(`${name}=${await nextFree(ports[name], used, host)}`);
  throw new SetupFailure(
    say(`端口 ${taken} 已被占用。`, `Taken by another program: port ${taken}.`),
    `${others.join(' ')} npm start`,
  );
}

function describe(port: number): string {
  const holder = portHolder(port);
  return holder ? `${port} (${holder})` : String(port);
}

async function nextFree(from: number, used: Set<number>, host: string): Promise<number> {
  let port = from + 1;
  while (used.has(port) || !(await isPortFree(port, host))) port += 1;
  used.add(port);
  return port;
}
