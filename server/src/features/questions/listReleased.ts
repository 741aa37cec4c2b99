import type { PublicQuestion } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { releasedQuestions } from './readQuestions.ts';

/** An event's released questions. Throws NOT_FOUND. */
export async function listReleased({ params }: RouteRequest<'eventQuestions'>): Promise<{ items: PublicQuestion[] }> {
  const event = await findPublicEvent(params.id);
  return { items: await releasedQuestions(event._id) };
}
