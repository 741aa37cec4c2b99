import { control } from './zh/control.ts';
import { events } from './zh/events.ts';
import { frame } from './zh/frame.ts';
import { jobs } from './zh/jobs.ts';
import { leads } from './zh/leads.ts';
import { lists } from './zh/lists.ts';
import { moderation } from './zh/moderation.ts';
import { registers } from './zh/registers.ts';
import { checkIn } from './zh/checkIn.ts';
import { eventSettings, registrations, staffMeetings } from './zh/registrations.ts';
import { recordings } from './zh/recordings.ts';
import { reports } from './zh/reports.ts';
import { security } from './zh/security.ts';

/** Words of the console. */
export const zh = {
  ...frame,
  events,
  moderation,
  control,
  jobs,
  leads,
  registers,
  registrations,
  checkIn,
  eventSettings,
  staffMeetings,
  recordings,
  reports,
  ...lists,
  ...security,
};
