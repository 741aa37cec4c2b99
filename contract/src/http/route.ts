import type { z } from 'zod';
import type { Role } from '../roles.ts';

/** One HTTP route: declared here once, served by the server, called by the client, described in OpenAPI. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path, as /api/events/:id. */
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  output: O;
  /** Roles that may; `anyone` includes requests without any session. */
  allow: 'anyone' | readonly Role[];
  /** Budget of one address and person: `points` each `seconds`. */
  rate: { points: number; seconds: number };
}

export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  declared: Route<P, Q, B, O>,
): Route<P, Q, B, O> {
  return declared;
}
