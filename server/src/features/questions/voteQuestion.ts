import { DomainError, type CommandInput } from '@jingqi/contract';
import { noteVotes, type CommandCaller } from '../../kit/index.ts';
import { castVotes } from './castVotes.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { voted } from './question.policy.ts';

/** One vote a person for a released question; a second changes nothing. Throws NOT_FOUND, WRONG_STATE, QUESTIONS_CLOSED. */
export async function voteQuestion(
  { platform, requestId, actor, eventId }: CommandCaller,
  { questionId }: CommandInput<'question:vote'>,
): Promise<{ votes: number }> {
  const question = await Question.findOne({ _id: questionId, eventId }).lean<QuestionDoc>();
  if (!question) throw new DomainError('NOT_FOUND');
  voted(question);
  const votes = await castVotes.add(questionId, { doer: { platform, requestId }, personId: actor.personId, eventId });
  noteVotes(eventId, questionId, votes);
  return { votes };
}
