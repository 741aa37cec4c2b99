import type { CommandHandlers, RouteHandlers } from '../../kit/index.ts';

export const commands = {} satisfies Partial<CommandHandlers>;
export const routes = {} satisfies Partial<RouteHandlers>;
