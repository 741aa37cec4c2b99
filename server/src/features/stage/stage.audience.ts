import { streamOf, type Id, type StreamName } from '@jingqi/contract';

/** Who may see what of a stage: its state everybody, seats, packaging and what is said backstage only those backstage, an invitation the invited. */
export const audienceOf = {
  stage: (eventId: Id): StreamName => streamOf.everyone(eventId),
  seat: (eventId: Id): StreamName => streamOf.backstage(eventId),
  packaging: (eventId: Id): StreamName => streamOf.backstage(eventId),
  message: (eventId: Id): StreamName => streamOf.backstage(eventId),
  invitation: (eventId: Id, personId: Id): StreamName => streamOf.person(eventId, personId),
} as const;
