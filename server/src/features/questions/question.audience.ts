import { streamOf, type StreamName } from '@jingqi/contract';
import type { QuestionDoc } from './question.model.ts';

/** Released and still standing for itself: everybody may see it. */
export function isReleased({ state }: Pick<QuestionDoc, 'state'>): boolean {
  return state === 'released' || state === 'answered';
}

/** Who may see a question as it is: staff and its asker always, everybody once it is released. */
export function audienceOf(question: Pick<QuestionDoc, 'eventId' | 'askerId' | 'state'>): StreamName[] {
  const { eventId, askerId } = question;
  const few = [streamOf.staff(eventId), streamOf.person(eventId, askerId)];
  return isReleased(question) ? [...few, streamOf.everyone(eventId)] : few;
}
