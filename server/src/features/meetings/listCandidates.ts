import { DomainError, type CandidatePage, type CandidateView, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteRequest } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { Institution } from '../registers/index.ts';
import type { RegistrationDoc } from '../registrations/index.ts';
import { candidatesOf, isOwn, requireAccount } from './candidate.ts';
import { slotsTaken, tablesTaken } from './claims.ts';
import { fitsOf, type Appetite } from './fits.policy.ts';
import { Interest } from './interest.model.ts';
import { MeetingSettings, type MeetingSettingsDoc } from './settings.model.ts';
import { holdersOf, slotTimes } from './slot.policy.ts';

const pageSize = 20;
/** More of an event than these are not looked through. */
const looked = 2_000;

/**
 * Enterprises open to meetings, those first that fit best. `next` is a place in that order: the list is worked out anew for
 * each page. Throws NOT_FOUND when the event is not public or has no meetings.
 */
export async function listCandidates(request: RouteRequest<'meetingCandidates'>): Promise<CandidatePage> {
  const { params, query, actor, platform } = request;
  const event = await findPublicEvent(params.id);
  const settings = await MeetingSettings.findById(event._id).lean<MeetingSettingsDoc>();
  if (!settings) throw new DomainError('NOT_FOUND');
  const investor = await requireAccount(actor.personId);
  const appetite = await appetiteOf(investor.institutionId);
  const text = (query.text ?? '').toLowerCase();
  const ranked = (await candidatesOf(event._id, looked))
    .filter((one) => !isOwn(one, investor))
    .filter((one) => query.chain === undefined || one.chain === query.chain)
    .filter(({ enterprise, name, need }) => `${enterprise}\n${name}\n${need}`.toLowerCase().includes(text))
    .map((registration) => ({ registration, fits: fitsOf(registration, appetite) }))
    .toSorted((left, right) => right.fits.length - left.fits.length);
  const from = Math.max(0, Number.parseInt(query.after ?? '0', 10) || 0);
  const page = ranked.slice(from, from + pageSize);
  const free = await freeFor(
    settings,
    actor.personId,
    page.map(({ registration }) => registration),
    platform.clock(),
  );
  const interesting = await interestingTo(
    actor.personId,
    page.map(({ registration }) => registration._id),
  );
  return {
    items: page.map(({ registration, fits }) => ({
      ...candidateView(registration),
      fits,
      freeSlots: free(registration),
      isInteresting: interesting.has(registration._id),
    })),
    next: from + pageSize < ranked.length ? String(from + pageSize) : null,
    total: ranked.length,
  };
}

function candidateView(registration: RegistrationDoc): Omit<CandidateView, 'fits' | 'freeSlots' | 'isInteresting'> {
  const { _id, enterprise, name, district, chain, tier, need } = registration;
  return { registrationId: _id, enterprise, personName: name, district, chain, tier, need };
}

async function appetiteOf(institutionId: Id | null | undefined): Promise<Appetite | null> {
  return institutionId ? Institution.findById(institutionId).lean<Appetite>() : null;
}

/** The slots to come in which the investor, the other one and a table are free. */
async function freeFor(
  settings: MeetingSettingsDoc,
  investorId: Id,
  page: readonly RegistrationDoc[],
  now: Date,
): Promise<(registration: RegistrationDoc) => number[]> {
  const holders = page.map((registration) => Object.values(holdersOf(investorId, registration)).flat());
  const [tables, taken] = await Promise.all([
    tablesTaken(settings._id),
    slotsTaken(settings._id, [...new Set(holders.flat())]),
  ]);
  const open = slotTimes(settings)
    .filter(({ slot, startsAt }) => startsAt > now && (tables.get(slot) ?? 0) < settings.tables)
    .map(({ slot }) => slot);
  return (registration) => {
    const mine = Object.values(holdersOf(investorId, registration)).flat();
    return open.filter((slot) => !mine.some((holder) => taken.get(holder)?.has(slot)));
  };
}

async function interestingTo(investorId: Id, registrationIds: readonly Id[]): Promise<Set<Id>> {
  const found = await Interest.find(
    { investorId, registrationId: mongoose.trusted({ $in: [...registrationIds] }) },
    { registrationId: 1 },
  ).lean();
  return new Set(found.map(({ registrationId }) => registrationId));
}
