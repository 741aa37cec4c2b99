import mongoose from 'mongoose';
import type { RouteHandlers } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { countLeads } from '../leads/index.ts';
import { countPeople } from '../registrations/index.ts';

const limit = 100;

/** Events that are over, latest first, with their first figures. */
export const listReports: RouteHandlers['reports'] = async () => {
  const events = await Event.find({ state: 'ended', liveAt: mongoose.trusted({ $ne: null }) })
    .sort({ startsAt: -1, _id: -1 })
    .limit(limit)
    .lean();
  const ids = events.map(({ _id }) => _id);
  const [people, leads] = await Promise.all([countPeople(ids), countLeads(ids)]);
  return {
    items: events.map(({ _id, title, endedAt, endsAt }) => ({
      eventId: _id,
      title,
      endedAt: (endedAt ?? endsAt).toISOString(),
      registered: people.registered.get(_id) ?? 0,
      attended: people.attended.get(_id) ?? 0,
      leads: leads.get(_id) ?? 0,
    })),
  };
};
