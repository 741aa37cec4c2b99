import type { Id, RaiseQuestion } from '@jingqi/contract';
import type { QuestionDoc } from './question.model.ts';

export interface Asker {
  personId: Id;
  name: string;
  enterprise: string;
}

/** A question as it begins: awaiting review, known to staff and its asker alone. */
export function newQuestion(input: RaiseQuestion, asker: Asker, ahead: boolean, now: Date): QuestionDoc {
  return {
    _id: input.id,
    eventId: input.eventId,
    askerId: asker.personId,
    askerName: asker.name,
    enterprise: asker.enterprise,
    anonymous: input.anonymous,
    text: input.text,
    state: 'awaitingReview',
    ahead,
    reason: '',
    mergedInto: null,
    isMergeShown: false,
    mergedCount: 0,
    votes: 0,
    pinned: false,
    onAir: false,
    airedAt: null,
    answer: null,
    edits: [],
    raisedAt: now,
    releasedAt: null,
  };
}
