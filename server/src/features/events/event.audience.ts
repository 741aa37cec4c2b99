import type { Role } from '@jingqi/contract';
import type { EventDoc } from './event.model.ts';

/** Opened to the public once, whatever became of it. A draft that is called off never was. */
export function isPublic(event: Pick<EventDoc, 'publishedAt'>): boolean {
  return event.publishedAt !== null;
}

/** Who may know that an event exists: staff always, others once it was published. */
export function canSeeEvent(event: Pick<EventDoc, 'publishedAt'>, role: Role | null): boolean {
  return isPublic(event) || role === 'operator' || role === 'moderator';
}
