import type { Id, OwnQuestion, PublicQuestion, StaffQuestion } from '@jingqi/contract';
import { released, reviewed } from './question.filter.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { ownView, publicView, staffView } from './question.view.ts';
import { Vote } from './vote.model.ts';

const releasedLimit = 200;
const ownLimit = 100;
const staffLimit = 500;
const votedLimit = 1_000;

/** Released ones: pinned first, then by votes, then the latest; at most 200, and always the one on air. */
export async function releasedQuestions(eventId: Id): Promise<PublicQuestion[]> {
  const [onAir, list] = await Promise.all([
    Question.find({ ...released(eventId), onAir: true }).lean<QuestionDoc[]>(),
    Question.find(released(eventId))
      .sort({ pinned: -1, votes: -1, raisedAt: -1 })
      .limit(releasedLimit)
      .lean<QuestionDoc[]>(),
  ]);
  const known = new Set(onAir.map(({ _id }) => _id));
  return [...onAir, ...list.filter(({ _id }) => !known.has(_id))].slice(0, releasedLimit).map(publicView);
}

/** A person's questions in an event, latest first, at most 100. */
export async function ownQuestions(eventId: Id, personId: Id): Promise<OwnQuestion[]> {
  const list = await Question.find({ askerId: personId, eventId })
    .sort({ raisedAt: -1 })
    .limit(ownLimit)
    .lean<QuestionDoc[]>();
  return list.map(ownView);
}

/** Questions of an event that a person voted for, at most 1,000. */
export async function votedBy(eventId: Id, personId: Id): Promise<Id[]> {
  const votes = await Vote.find({ eventId, personId }, { questionId: 1 }).limit(votedLimit).lean();
  return votes.map(({ questionId }) => questionId);
}

/** For staff, at most 500: all that wait, those who wait longest first, then the latest of the others. */
export async function staffQuestions(eventId: Id): Promise<StaffQuestion[]> {
  const waiting = await Question.find({ eventId, state: 'awaitingReview' })
    .sort({ raisedAt: 1 })
    .limit(staffLimit)
    .lean<QuestionDoc[]>();
  const others = await Question.find(reviewed(eventId)).sort({ raisedAt: -1 }).limit(staffLimit).lean<QuestionDoc[]>();
  return [...waiting, ...others].slice(0, staffLimit).map(staffView);
}
