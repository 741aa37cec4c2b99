import { control } from './en/control.ts';
import { events } from './en/events.ts';
import { frame } from './en/frame.ts';
import { jobs } from './en/jobs.ts';
import { leads } from './en/leads.ts';
import { lists } from './en/lists.ts';
import { moderation } from './en/moderation.ts';
import { registers } from './en/registers.ts';
import { checkIn } from './en/checkIn.ts';
import { eventSettings, registrations, staffMeetings } from './en/registrations.ts';
import { recordings } from './en/recordings.ts';
import { reports } from './en/reports.ts';
import { security } from './en/security.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
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
