import type { RouteHandlers } from '../../kit/index.ts';
import { enterStudio } from './enterStudio.ts';
import { renewStudioLink } from './renewStudioLink.ts';
import { showEvent } from './showEvent.ts';

/** What people meet before they are in an event: its public page, and the host's way in. */
export const routes = { enterStudio, event: showEvent, studioLink: renewStudioLink } satisfies Partial<RouteHandlers>;
