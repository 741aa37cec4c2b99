import type { EventReport, Id } from '@jingqi/contract';
import { Registration } from './registration.model.ts';

/** How many registered, and what became of it. */
export async function countRegistered(eventId: Id): Promise<EventReport['registered']> {
  const all = await Registration.find({ eventId }).select({ state: 1, uscc: 1 }).lean();
  const of = (...states: readonly string[]): number => all.filter(({ state }) => states.includes(state)).length;
  return {
    total: all.length,
    approved: of('approved'),
    waitlisted: of('waitlisted', 'offered'),
    refused: of('refused'),
    cancelled: of('cancelled', 'lapsed'),
    enterprises: new Set(all.map(({ uscc }) => uscc).filter(Boolean)).size,
  };
}
