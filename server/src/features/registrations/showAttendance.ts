import type { RouteHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { countAttendance } from './countAttendance.ts';

/** Throws NOT_FOUND. */
export const showAttendance: RouteHandlers['attendance'] = async ({ params }) =>
  countAttendance(await findEvent(params.id));
