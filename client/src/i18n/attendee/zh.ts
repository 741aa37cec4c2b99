import { city } from './zh/city.ts';
import { pages } from './zh/pages.ts';
import { room } from './zh/room.ts';
import { shell } from './zh/shell.ts';

/** Words of the attendee pages and of the shared parts of the screen. */
export const zh = { ...shell, ...pages, ...room, ...city };
