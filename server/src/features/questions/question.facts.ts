import { streamOf } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { audienceOf, isReleased } from './question.audience.ts';
import type { QuestionDoc } from './question.model.ts';
import { ownView, publicView, staffView } from './question.view.ts';

/** Tells everybody who may see the question what it is now, and who saw it before that it is gone. */
export function sayQuestion(a: Pick<Act, 'say'>, before: QuestionDoc | null, after: QuestionDoc): void {
  const { eventId, askerId } = after;
  const everyone = streamOf.everyone(eventId);
  for (const stream of audienceOf(after)) {
    if (stream === everyone) a.say(stream, 'question:released', { question: publicView(after) });
    else if (stream === streamOf.person(eventId, askerId)) a.say(stream, 'question:mine', { question: ownView(after) });
    else a.say(stream, 'question:changed', { question: staffView(after) });
  }
  if (before && isReleased(before) && !isReleased(after))
    a.say(everyone, 'question:withdrawn', { questionId: after._id });
}
