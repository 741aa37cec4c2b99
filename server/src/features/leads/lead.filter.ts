import type { LeadFilter } from '@jingqi/contract';
import mongoose from 'mongoose';
import { audienceFilter, ownOffice, type LeadScope } from './lead.audience.ts';

export type Found = Record<string, unknown>;
const zone = 'Asia/Shanghai';
const open = ['new', 'assigned', 'inProgress'];

/** The leads of this filter that the person may see, as MongoDB is asked; null: none at all. Doubles live on in another. */
export function filterOf(scope: LeadScope, filter: LeadFilter, now: Date): Found | null {
  const audience = audienceFilter(scope);
  if (!audience) return null;
  const { kind, eventId, district, text } = filter;
  return {
    joinedInto: null,
    ...audience,
    ...scopeFilter(scope, filter),
    ...(kind ? { kind } : {}),
    ...(eventId ? { eventId } : {}),
    ...(district ? { district: district === 'none' ? null : district } : {}),
    ...(text ? { words: mongoose.trusted({ $regex: escaped(text.toLowerCase()) }) } : {}),
    ...dueFilter(filter, now),
  };
}

/** The state on its own, so that the others can be counted beside it. A due filter means open ones. */
export function stateFilter({ state, due }: LeadFilter): Found {
  if (state !== undefined && state !== 'open') return { state };
  return state === 'open' || due !== undefined ? { state: mongoose.trusted({ $in: open }) } : {};
}

function scopeFilter(scope: LeadScope, { scope: asked }: LeadFilter): Found {
  if (asked === 'mine') return { ownerId: scope.personId };
  // Nobody's office: nothing is theirs.
  return asked === 'office' ? { officeKey: ownOffice(scope) ?? '' } : {};
}

function dueFilter({ due }: LeadFilter, now: Date): Found {
  if (due === undefined) return {};
  return { dueAt: mongoose.trusted({ $lte: due === 'overdue' ? now : endOf(due, now) }) };
}

/** The end of this day or of Sunday in Beijing. */
function endOf(span: 'today' | 'week', now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const days = span === 'today' ? 1 : 8 - today.dayOfWeek;
  return new Date(today.add({ days }).startOfDay().epochMilliseconds - 1);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
