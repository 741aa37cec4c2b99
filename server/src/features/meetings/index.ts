import type { CommandHandlers, DownloadHandlers, RouteHandlers } from '../../kit/index.ts';

/** Meetings of an investor and an enterprise: slots, claims, the private room, outcomes. */
export const routes = {} satisfies Partial<RouteHandlers>;
export const downloads = {} satisfies Partial<DownloadHandlers>;
export const commands = {} satisfies Partial<CommandHandlers>;
