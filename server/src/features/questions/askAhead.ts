import { DomainError, type OwnQuestion } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { raiseQuestion } from './raiseQuestion.ts';

/** Asks before the broadcast is on air. Throws NOT_FOUND, WRONG_STATE, QUESTIONS_CLOSED, CONFLICT. */
export async function askAhead(request: RouteRequest<'askAhead'>): Promise<OwnQuestion> {
  const event = await findPublicEvent(request.params.id);
  // Once on air, questions are asked in the broadcast itself.
  if (event.state === 'live') throw new DomainError('WRONG_STATE');
  return raiseQuestion(request, { ...request.body, eventId: event._id });
}
