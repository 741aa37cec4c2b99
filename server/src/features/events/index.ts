import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { sendCalendar, sendCover } from './sendFiles.ts';
import { showHome } from './showHome.ts';

export { cancelEvent } from './cancelEvent.ts';
export { createEvent } from './createEvent.ts';
export { editEvent } from './editEvent.ts';
export { canSeeEvent, isPublic } from './event.audience.ts';
export { Event, type EventDoc } from './event.model.ts';
export { eventView } from './event.view.ts';
export { findEvent, findPublicEvent } from './findEvent.ts';
export { keepCover } from './keepCover.ts';
export { listEvents } from './listEvents.ts';
export { makeStudioLink, presentStudioLink } from './makeStudioLink.ts';
export { publishEvent } from './publishEvent.ts';
export { setEventState } from './setEventState.ts';
export { setReplay } from './setReplay.ts';
export { readStudioKey } from './studioKey.ts';

/** The other routes of events are in the features `console` and `foyer`, which add what other features know. */
export const routes = { home: showHome } satisfies Partial<RouteHandlers>;
export const downloads = { calendar: sendCalendar, cover: sendCover } satisfies Partial<DownloadHandlers>;
