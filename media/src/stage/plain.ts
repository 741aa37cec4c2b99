import type { z } from 'zod';

/** What mediasoup hands out, as the contract writes it: JSON, without members that are undefined. Throws ZodError. */
export function plain<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  return schema.parse(JSON.parse(JSON.stringify(value)));
}
