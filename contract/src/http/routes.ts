import { accountRoutes } from './accountRoutes.ts';
import { consoleRoutes } from './consoleRoutes.ts';
import { eventRoutes } from './eventRoutes.ts';
import { leadRoutes } from './leadRoutes.ts';
import { meetingRoutes } from './meetingRoutes.ts';
import { recordingRoutes } from './recordingRoutes.ts';
import { registerRoutes } from './registerRoutes.ts';
import { registrationRoutes } from './registrationRoutes.ts';
import { reportRoutes } from './reportRoutes.ts';
import { securityRoutes } from './securityRoutes.ts';

/** Every JSON route. Those that carry files are `fileRoutes`. */
export const routes = {
  ...accountRoutes,
  ...securityRoutes,
  ...eventRoutes,
  ...registrationRoutes,
  ...meetingRoutes,
  ...consoleRoutes,
  ...registerRoutes,
  ...leadRoutes,
  ...reportRoutes,
  ...recordingRoutes,
} as const;
export type RouteName = keyof typeof routes;
