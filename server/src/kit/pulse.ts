import type { Id } from '@jingqi/contract';

/** What happened in one event since the last tick. `votes`: how many each question has now; `claps`: how many more. */
export interface Beat {
  votes: Record<Id, number>;
  claps: number;
}

/** Beats of several events, added up until they are taken. */
export class Beats {
  #byEvent = new Map<Id, Beat>();

  add(eventId: Id, { votes, claps }: Beat): void {
    const beat = this.#byEvent.get(eventId) ?? { votes: {}, claps: 0 };
    // A number of votes may come late by another way; it only grows, so the greater one is the newer.
    for (const [questionId, count] of Object.entries(votes))
      beat.votes[questionId] = Math.max(count, beat.votes[questionId] ?? 0);
    beat.claps += claps;
    this.#byEvent.set(eventId, beat);
  }

  take(): Map<Id, Beat> {
    const taken = this.#byEvent;
    this.#byEvent = new Map();
    return taken;
  }
}

/** What this process has to tell the others at the next tick. */
export const ownBeats = new Beats();
/** What all processes have told, this one too, for the next frame. */
export const sharedBeats = new Beats();

/** A question has so many votes now. */
export function noteVotes(eventId: Id, questionId: Id, votes: number): void {
  ownBeats.add(eventId, { votes: { [questionId]: votes }, claps: 0 });
}

export function noteClap(eventId: Id): void {
  ownBeats.add(eventId, { votes: {}, claps: 1 });
}
