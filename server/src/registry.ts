import * as accounts from './features/accounts/index.ts';
import * as audit from './features/audit/index.ts';
import * as console from './features/console/index.ts';
import * as events from './features/events/index.ts';
import * as foyer from './features/foyer/index.ts';
import * as leads from './features/leads/index.ts';
import * as meetings from './features/meetings/index.ts';
import * as messages from './features/messages/index.ts';
import * as questions from './features/questions/index.ts';
import * as recordings from './features/recordings/index.ts';
import * as registers from './features/registers/index.ts';
import * as registrations from './features/registrations/index.ts';
import * as reports from './features/reports/index.ts';
import * as sessions from './features/session/index.ts';
import * as stage from './features/stage/index.ts';
import type { CommandHandlers, DownloadHandlers, Platform, RouteHandlers, UploadHandlers } from './kit/index.ts';

/** Every command of the contract has its use case here; one without does not type-check. */
export const commandHandlers: CommandHandlers = {
  ...sessions.commands,
  ...questions.commands,
  ...stage.commands,
  ...meetings.commands,
};

/** Likewise every route. */
export const routeHandlers: RouteHandlers = {
  ...messages.routes,
  ...accounts.routes,
  ...audit.routes,
  ...events.routes,
  ...questions.routes,
  ...recordings.routes,
  ...registers.routes,
  ...registrations.routes,
  ...meetings.routes,
  ...leads.routes,
  ...reports.routes,
  ...console.routes,
  ...foyer.routes,
};

/** Likewise every route that carries a file. */
export const downloadHandlers: DownloadHandlers = {
  ...events.downloads,
  ...registers.downloads,
  ...registrations.downloads,
  ...meetings.downloads,
  ...leads.downloads,
  ...audit.downloads,
  ...reports.downloads,
};
export const uploadHandlers: UploadHandlers = { ...console.uploads, ...registers.uploads, ...registrations.uploads };

export const { readActor } = accounts;
/** What is on air is recorded: the two are one act. */
export const startStageClock = (platform: Platform): (() => Promise<void>) =>
  stage.startStageClock(platform, recordings.beginRecording);
export const { startMeetingsClock } = meetings;
export const { startAttendanceClock } = registrations;
export const session = {
  membershipOf: sessions.membershipOf,
  arrived: sessions.arrived,
  left: sessions.left,
  startPulse: sessions.startPulse,
};
