import { DomainError, type Answer, type EventState } from '@jingqi/contract';
import { isReleased } from './question.audience.ts';
import type { QuestionDoc } from './question.model.ts';

/** How many questions of an event may be on top at once. */
export const pinnedLimit = 3;
const editsKept = 50;

const refuse = (): never => {
  throw new DomainError('WRONG_STATE');
};

/** Throws QUESTIONS_CLOSED once the event is over or called off. */
export function requireOpen(state: EventState): void {
  if (state === 'ended' || state === 'cancelled') throw new DomainError('QUESTIONS_CLOSED');
}

// Each step gives the question as it is then; the very same one when there is nothing left to do, so that a retry is
// harmless. All throw WRONG_STATE.

export function approved(question: QuestionDoc, now: Date): QuestionDoc {
  if (isReleased(question)) return question;
  if (question.state === 'merged') return refuse();
  return { ...question, state: 'released', reason: '', releasedAt: now };
}

export function edited(question: QuestionDoc, text: string, by: string, now: Date): QuestionDoc {
  if (question.state === 'merged' || question.state === 'rejected') return refuse();
  if (text === question.text) return question;
  const edits = [...question.edits, { before: question.text, by, at: now }].slice(-editsKept);
  return { ...question, text, edits };
}

export function rejected(question: QuestionDoc, reason: string): QuestionDoc {
  if (question.state === 'rejected') return question.reason === reason ? question : { ...question, reason };
  if (question.state !== 'awaitingReview') return refuse();
  return { ...question, state: 'rejected', reason };
}

/** A merged question shares the fate of the one it was merged into. */
export function rejectedWith(question: QuestionDoc, reason: string): QuestionDoc {
  return { ...question, state: 'rejected', reason, mergedInto: null, isMergeShown: false };
}

/** `question` folded into `target`. What was folded into it before follows by `followed`. */
export function merged(question: QuestionDoc, target: QuestionDoc): QuestionDoc {
  if (question.state === 'merged' && question.mergedInto === target._id) return question;
  if (question._id === target._id || question.eventId !== target.eventId) return refuse();
  if (question.state !== 'awaitingReview' && question.state !== 'released') return refuse();
  if (target.state === 'merged' || target.state === 'rejected') return refuse();
  return followed({ ...question, state: 'merged', pinned: false, onAir: false, votes: 0 }, target);
}

/** A merged question as the one it now belongs to makes it. */
export function followed(question: QuestionDoc, target: QuestionDoc): QuestionDoc {
  return { ...question, mergedInto: target._id, isMergeShown: isReleased(target), answer: target.answer };
}

/** `target` after `question` was folded into it; `newVotes`: voters who had not voted for it yet. */
export function absorbing(target: QuestionDoc, question: QuestionDoc, newVotes: number): QuestionDoc {
  const mergedCount = target.mergedCount + question.mergedCount + 1;
  return { ...target, mergedCount, votes: target.votes + newVotes };
}

export function pinned(question: QuestionDoc, isPinned: boolean, othersPinned: number): QuestionDoc {
  if (!isReleased(question)) return refuse();
  if (question.pinned === isPinned) return question;
  if (isPinned && othersPinned >= pinnedLimit) return refuse();
  return { ...question, pinned: isPinned };
}

/** Of several times it was taken up, the last one before it was answered counts. */
export function aired(question: QuestionDoc, onAir: boolean, now: Date): QuestionDoc {
  if (!isReleased(question)) return refuse();
  if (question.onAir === onAir) return question;
  const isTakenUp = onAir && (question.state === 'released' || !question.airedAt);
  return { ...question, onAir, ...(isTakenUp ? { airedAt: now } : {}) };
}

/** Answering takes the on-air mark down. A second spoken answer is a retry; a written one replaces what there was. */
export function answered(question: QuestionDoc, answer: Answer): QuestionDoc {
  if (!isReleased(question)) return refuse();
  const { answer: before } = question;
  if (before?.kind === 'voice' && answer.kind === 'voice') return question;
  if (before?.kind === 'text' && answer.kind === 'text' && before.text === answer.text) return question;
  const airedAt = question.airedAt ?? (answer.kind === 'voice' ? new Date(answer.at) : null);
  return { ...question, state: 'answered', answer, onAir: false, airedAt };
}

export function voted(question: QuestionDoc): void {
  if (!isReleased(question)) throw new DomainError('NOT_FOUND');
  if (question.state !== 'released') refuse();
}
