import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';

/** What came of an event. */
export const routes = {} satisfies Partial<RouteHandlers>;
export const downloads = {} satisfies Partial<DownloadHandlers>;
