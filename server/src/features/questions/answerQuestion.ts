import { DomainError, type Answer, type CommandInput, type StaffQuestion } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { liveOffsetMs } from '../stage/index.ts';
import { changeMerged, changeQuestion } from './changeQuestion.ts';
import { answered, followed } from './question.policy.ts';

/**
 * A released question was answered: in writing at any time, or by voice at this moment of the broadcast.
 * Throws NOT_FOUND, WRONG_STATE.
 */
export async function answerQuestion(
  caller: CommandCaller,
  input: CommandInput<'question:answer'>,
): Promise<StaffQuestion> {
  const now = caller.platform.clock();
  const answer = input.text === undefined ? await spoken(caller, now) : written(caller, input.text, now);
  return changeQuestion(caller, input.questionId, {
    name: 'question:answer',
    details: { answer },
    change: async (question, a) => {
      const after = answered(question, answer);
      if (after !== question) await changeMerged(a, question._id, (merged) => followed(merged, after));
      return after;
    },
  });
}

function written({ actor }: CommandCaller, text: string, now: Date): Answer {
  return { kind: 'text', text, by: actor.name, at: now.toISOString() };
}

async function spoken({ eventId }: CommandCaller, now: Date): Promise<Answer> {
  const isLive = await Event.exists({ _id: eventId, state: 'live' });
  if (!isLive) throw new DomainError('WRONG_STATE');
  return { kind: 'voice', offsetMs: await liveOffsetMs(eventId, now), at: now.toISOString() };
}
