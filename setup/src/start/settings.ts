import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../places.ts';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';

/** Ports on this machine, by the setting that moves each. */
export const defaultPorts = {
  PORT: 8080,
  MEDIA_PORT: 8090,
  JOBS_PORT: 8091,
  MAILBOX_PORT: 8092,
  MONGODB_PORT: 27_117,
  REDIS_PORT: 6479,
  RTC_PORT: 40_000,
  CLIENT_PORT: 5173,
} as const;

export type PortName = keyof typeof defaultPorts;
export type Ports = Readonly<Record<PortName, number>>;

/** Settings of `.env` that the environment does not have already. */
export function loadEnvFile(): void {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

export function readPorts(env: NodeJS.ProcessEnv): Ports {
  const port = (name: PortName): number => portOf(name, env[name]) ?? defaultPorts[name];
  return {
    PORT: port('PORT'),
    MEDIA_PORT: port('MEDIA_PORT'),
    JOBS_PORT: port('JOBS_PORT'),
    MAILBOX_PORT: port('MAILBOX_PORT'),
    MONGODB_PORT: port('MONGODB_PORT'),
    REDIS_PORT: port('REDIS_PORT'),
    RTC_PORT: port('RTC_PORT'),
    CLIENT_PORT: port('CLIENT_PORT'),
  };
}

function portOf(name: string, text: string | undefined): number | undefined {
  if (!text) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new SetupFailure(
    say(`${name}=${text} 不是端口号。`, `${name}=${text} is not a port number.`),
    `${name}=8080 npm start`,
  );
}
