import type { RouteHandlers } from '../../kit/index.ts';

export const routes = {} satisfies Partial<RouteHandlers>;
