import { city } from './en/city.ts';
import { pages } from './en/pages.ts';
import { room } from './en/room.ts';
import { shell } from './en/shell.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = { ...shell, ...pages, ...room, ...city };
