import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';

/** Who comes to an event: the form, places, waiting list, consents, attendance. */
export const routes = {} satisfies Partial<RouteHandlers>;
export const downloads = {} satisfies Partial<DownloadHandlers>;
export const uploads = {} satisfies Partial<UploadHandlers>;
