import type { OwnQuestion, PublicQuestion, StaffQuestion } from '@jingqi/contract';
import { isReleased } from './question.audience.ts';
import type { QuestionDoc } from './question.model.ts';

/** 王小明 → 王**; nothing stays nothing. */
export function maskedName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}

/** Throws Error for a question that is not released: it has no public view. */
export function publicView(question: QuestionDoc): PublicQuestion {
  const { _id, text, state, anonymous, votes, pinned, onAir, answer, releasedAt } = question;
  if ((state !== 'released' && state !== 'answered') || !releasedAt) throw new Error('not released: no public view');
  return {
    id: _id,
    text,
    state,
    askerName: anonymous ? '' : maskedName(question.askerName),
    enterprise: anonymous ? '' : question.enterprise,
    anonymous,
    votes,
    pinned,
    onAir,
    answer,
    releasedAt: releasedAt.toISOString(),
  };
}

export function ownView(question: QuestionDoc): OwnQuestion {
  const { _id, eventId, text, state, anonymous, reason, answer, votes } = question;
  return {
    id: _id,
    eventId,
    text,
    state,
    anonymous,
    reason,
    mergedInto: question.isMergeShown ? question.mergedInto : null,
    answer,
    votes,
    raisedAt: question.raisedAt.toISOString(),
  };
}

export function staffView(question: QuestionDoc): StaffQuestion {
  return {
    id: question._id,
    eventId: question.eventId,
    text: question.text,
    state: question.state,
    anonymous: question.anonymous,
    askerId: question.askerId,
    askerName: question.askerName,
    enterprise: question.enterprise,
    ahead: question.ahead,
    reason: question.reason,
    mergedInto: question.mergedInto,
    mergedCount: question.mergedCount,
    votes: question.votes,
    pinned: question.pinned,
    onAir: question.onAir,
    answer: question.answer,
    edits: question.edits.map(({ before, by, at }) => ({ before, by, at: at.toISOString() })),
    raisedAt: question.raisedAt.toISOString(),
    releasedAt: question.releasedAt?.toISOString() ?? null,
  };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** The answer to a host's command: no more than everybody sees of the asker. */
export function hostView(question: QuestionDoc): StaffQuestion {
  if (!isReleased(question)) throw new Error('not released: no view for a host');
  const { askerName, enterprise } = publicView(question);
  return { ...staffView(question), askerId: nobody, askerName, enterprise, edits: [] };
}
