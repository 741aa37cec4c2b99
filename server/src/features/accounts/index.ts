import type { Actor, Platform, RouteHandlers } from '../../kit/index.ts';

export const routes = {} satisfies Partial<RouteHandlers>;

/** Who a session token belongs to; null when it is unknown or expired. */
export async function readActor(_platform: Platform, _token: string | undefined): Promise<Actor | null> {
  return null;
}
