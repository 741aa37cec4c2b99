import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';

/** Registers events draw on and feed: enterprises, carriers, institutions, experts, windows. */
export const routes = {} satisfies Partial<RouteHandlers>;
export const downloads = {} satisfies Partial<DownloadHandlers>;
export const uploads = {} satisfies Partial<UploadHandlers>;
