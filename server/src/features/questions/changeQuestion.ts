import { DomainError, type Id, type StaffQuestion } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import { act, type Act, type CommandCaller, type CommandHandlers } from '../../kit/index.ts';
import { isReleased } from './question.audience.ts';
import { sayQuestion } from './question.facts.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { hostView, staffView } from './question.view.ts';

interface Change {
  /** For the audit. */
  name: keyof CommandHandlers;
  details?: Record<string, unknown>;
  /** The question as it should be; the same one when there is nothing to do. */
  change: (question: QuestionDoc, a: Act) => QuestionDoc | Promise<QuestionDoc>;
}

/** One act of staff or host upon one question. Throws NOT_FOUND, and what `change` throws. */
export async function changeQuestion(
  caller: CommandCaller,
  questionId: Id,
  { name, details, change }: Change,
): Promise<StaffQuestion> {
  const after = await act(caller, caller.eventId, async (a) => {
    const before = await visibleQuestion(caller, questionId, a.session);
    const after = await change(before, a);
    if (after === before) return before;
    await replaceQuestion(a, before, after);
    a.audit(name, questionId, details);
    return after;
  });
  return caller.eventRole === 'host' ? hostView(after) : staffView(after);
}

/** A question of the caller's event that the caller may know of. Throws NOT_FOUND. */
async function visibleQuestion(caller: CommandCaller, questionId: Id, session: ClientSession): Promise<QuestionDoc> {
  const question = await readQuestion(caller.eventId, questionId, session);
  if (caller.eventRole === 'host' && !isReleased(question)) throw new DomainError('NOT_FOUND');
  return question;
}

/** Throws NOT_FOUND, also for a question of another event. */
export async function readQuestion(eventId: Id, questionId: Id, session: ClientSession): Promise<QuestionDoc> {
  const question = await Question.findOne({ _id: questionId, eventId }).session(session).lean<QuestionDoc>();
  if (!question) throw new DomainError('NOT_FOUND');
  return question;
}

/** Writes what differs and tells who may see it. */
export async function replaceQuestion(a: Act, before: QuestionDoc, after: QuestionDoc): Promise<void> {
  const keys = Object.keys(after) as (keyof QuestionDoc)[];
  const changed = Object.fromEntries(keys.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]));
  await Question.updateOne({ _id: after._id }, { $set: changed }, { session: a.session });
  sayQuestion(a, before, after);
}

/** The questions that were folded into one share what becomes of it. */
export async function changeMerged(a: Act, intoId: Id, change: (question: QuestionDoc) => QuestionDoc): Promise<void> {
  const questions = await Question.find({ mergedInto: intoId }).session(a.session).lean<QuestionDoc[]>();
  for (const question of questions) await replaceQuestion(a, question, change(question));
}
