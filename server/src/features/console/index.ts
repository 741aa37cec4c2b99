import type { RouteHandlers, UploadHandlers } from '../../kit/index.ts';
import { createEvent, editEvent, findEvent, keepCover, listEvents, publishEvent } from '../events/index.ts';
import { callOffEvent } from './callOffEvent.ts';
import { saveStaff, setInvestor } from './keepPeople.ts';
import { staffView, staffViews } from './staffView.ts';

/** What staff do that joins several features: events answered with what waits elsewhere, people with what the registers know. */
export const routes = {
  staffEvents: async () => ({ items: await staffViews(await listEvents()) }),
  staffEvent: async ({ params }) => staffView(await findEvent(params.id)),
  createEvent: async (request) => staffView(await createEvent(request)),
  editEvent: async (request) => staffView(await editEvent(request)),
  publishEvent: async (request) => staffView(await publishEvent(request)),
  cancelEvent: callOffEvent,
  saveStaff,
  setInvestor,
} satisfies Partial<RouteHandlers>;

export const uploads = {
  uploadCover: async (request) => staffView(await keepCover(request, request.params.id, request.file.bytes)),
} satisfies Partial<UploadHandlers>;
