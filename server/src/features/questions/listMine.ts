import type { OwnQuestion } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteRequest } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { ownView } from './question.view.ts';

const limit = 100;

/** My questions of all events, latest first, at most 100. */
export async function listMine({
  actor,
}: RouteRequest<'myQuestions'>): Promise<{ items: (OwnQuestion & { eventTitle: string })[] }> {
  const list = await Question.find({ askerId: actor.personId })
    .sort({ raisedAt: -1 })
    .limit(limit)
    .lean<QuestionDoc[]>();
  const ids = [...new Set(list.map(({ eventId }) => eventId))];
  const events = await Event.find({ _id: mongoose.trusted({ $in: ids }) }, { title: 1 }).lean();
  const titles = new Map(events.map(({ _id, title }) => [_id, title]));
  return { items: list.map((question) => ({ ...ownView(question), eventTitle: titles.get(question.eventId) ?? '' })) };
}
