import type { CommandHandlers, RouteHandlers } from './kit/index.ts';
import * as accounts from './features/accounts/index.ts';
import * as console from './features/console/index.ts';
import * as events from './features/events/index.ts';
import * as foyer from './features/foyer/index.ts';
import * as leads from './features/leads/index.ts';
import * as questions from './features/questions/index.ts';
import * as sessions from './features/session/index.ts';
import * as stage from './features/stage/index.ts';

/** Every command of the contract has its use case here; one without does not type-check. */
export const commandHandlers: CommandHandlers = { ...sessions.commands, ...questions.commands, ...stage.commands };

/** Likewise every route. */
export const routeHandlers: RouteHandlers = {
  ...accounts.routes,
  ...events.routes,
  ...questions.routes,
  ...leads.routes,
  ...console.routes,
  ...foyer.routes,
};

export const { readActor } = accounts;
export const { startStageClock } = stage;
export const session = {
  membershipOf: sessions.membershipOf,
  arrived: sessions.arrived,
  left: sessions.left,
  startPulse: sessions.startPulse,
};
