import { calendarText, type DownloadHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { findMine } from './readMine.ts';
import { entryOf } from './tellPerson.ts';

/** My place as a file; a calendar that took in an earlier one updates its entry or strikes it out. Throws NOT_FOUND. */
export const sendCalendar: DownloadHandlers['registrationCalendar'] = async ({ platform, actor, params }) => {
  const registration = await findMine(params.id, actor.personId);
  const event = await findEvent(registration.eventId);
  return {
    type: 'text/calendar; charset=utf-8',
    fileName: 'registration.ics',
    body: calendarText(entryOf(registration, event, platform.settings.publicUrl), platform.clock()),
  };
};
