import type { RouteOutput } from '../../api/call.ts';

/** The person who is signed in now, and the recovery codes that are shown once. */
export type Enrolment = RouteOutput<'enrolTotp'>;
