import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';

/** The audit log as overseers read it. */
export const routes = {} satisfies Partial<RouteHandlers>;
export const downloads = {} satisfies Partial<DownloadHandlers>;
