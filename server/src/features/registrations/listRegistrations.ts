import { DomainError, Id, RegistrationState, type District } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { visibleTo } from './registration.audience.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { staffView } from './registration.view.ts';
import { standingOf } from './standingOf.ts';

const pageSize = 50;
type Answer = Awaited<ReturnType<RouteHandlers['registrations']>>;
type Filter = Parameters<RouteHandlers['registrations']>[0]['query'];

/** Who registered, latest first. A window sees its own district's, whatever it asks for. Throws NOT_FOUND, INVALID_INPUT. */
export const listRegistrations: RouteHandlers['registrations'] = async ({ actor, params, query }) => {
  const event = await findEvent(params.id);
  const visible = await visibleTo(actor);
  if (!visible) return { items: [], next: null, counts: await countsOf(event._id, null) };
  const found = await Registration.find({ eventId: event._id, ...asked(query), ...visible, ...beyond(query.after) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(pageSize + 1)
    .lean<RegistrationDoc[]>();
  const page = found.slice(0, pageSize);
  const standing = await standingOf(page, event);
  const last = page.at(-1);
  return {
    items: page.map((registration) => staffView(registration, event, standing)),
    next: found.length > pageSize && last ? `${last.createdAt.getTime()}_${last._id}` : null,
    counts: await countsOf(event._id, visible),
  };
};

function asked({ state, district, text }: Filter): Record<string, unknown> {
  const words = (text ?? '')
    .toLowerCase()
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ words: mongoose.trusted({ $regex: RegExp.escape(word) }) }));
  return {
    ...(state ? { state } : {}),
    ...(district ? { district } : {}),
    ...(words.length > 0 ? { $and: words } : {}),
  };
}

/** Throws INVALID_INPUT for what is not a cursor of ours. */
function beyond(after: string | undefined): Record<string, unknown> {
  if (after === undefined) return {};
  const [ms = '', rest = ''] = after.split('_');
  const id = Id.safeParse(rest);
  if (!/^\d{1,15}$/u.test(ms) || !id.success)
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'after', problem: 'invalid_format' }] });
  const at = new Date(Number(ms));
  return {
    $or: [{ createdAt: mongoose.trusted({ $lt: at }) }, { createdAt: at, _id: mongoose.trusted({ $lt: id.data }) }],
  };
}

async function countsOf(eventId: Id, visible: { district?: District } | null): Promise<Answer['counts']> {
  const states = RegistrationState.options;
  const counted = await Promise.all(
    states.map(async (state) => (visible ? Registration.countDocuments({ eventId, state, ...visible }) : 0)),
  );
  return Object.fromEntries(states.map((state, n) => [state, counted[n] ?? 0])) as Answer['counts'];
}
