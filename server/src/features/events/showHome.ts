import type { HomeView } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteRequest } from '../../kit/index.ts';
import { Event } from './event.model.ts';
import { eventView } from './event.view.ts';

const most = 20;

/** On air; coming, soonest first, until their planned end; past, latest first. */
export async function showHome({ platform }: Pick<RouteRequest<'home'>, 'platform'>): Promise<HomeView> {
  const notOver = mongoose.trusted({ $gt: platform.clock() });
  const [live, coming, past] = await Promise.all([
    Event.find({ state: 'live' }).sort({ startsAt: 1 }).limit(most).lean(),
    Event.find({ state: 'published', endsAt: notOver }).sort({ startsAt: 1 }).limit(most).lean(),
    Event.find({ state: 'ended' }).sort({ startsAt: -1 }).limit(most).lean(),
  ]);
  return { live: live.map(eventView), coming: coming.map(eventView), past: past.map(eventView) };
}
