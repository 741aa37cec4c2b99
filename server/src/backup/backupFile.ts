import { z } from 'zod';

/** First line of a backup. */
export const Header = z.object({ format: z.literal(1), database: z.string(), at: z.iso.datetime() });
export type Header = z.infer<typeof Header>;

/** Last line: how many documents of each collection came before it. A file without it was cut off. */
export const Line = z.object({ end: z.record(z.string(), z.int()) });
export type Line = z.infer<typeof Line>;
