import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The clone's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** State of `npm start`: databases, logs, secret. Tests never come here. */
export const dataFolder = join(root, '.data');

/** Where what was downloaded or built is kept, outside the clone, named by version. */
export const cacheFolder = (): string => process.env['JINGQI_CACHE'] || join(homedir(), '.cache', 'jingqi-live');
