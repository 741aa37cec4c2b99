import { DomainError, type Id, type ImportReport, type RowProblem } from '@jingqi/contract';
import mongoose from 'mongoose';
import { readSheet, type UploadHandlers } from '../../kit/index.ts';
import { Account } from '../accounts/index.ts';
import { findEvent } from '../events/index.ts';
import { RegistrationClaim, claimOf } from './claim.model.ts';
import { importColumns, readGuests, type PlannedGuest } from './planRows.ts';
import { Roll, type RollDoc } from './roll.model.ts';
import { takeInGuests } from './takeInGuests.ts';

const maxRows = 5_000;
const portion = 50;
const listed = 200;

/**
 * Registers the people of a sheet, approved; who is registered already stays as they are, so that sending it again changes
 * nothing. Portions are written whole. Throws NOT_FOUND, WRONG_STATE (no registration, or over), BAD_SHEET, TOO_MANY_ROWS.
 */
export const importRegistrations: UploadHandlers['importRegistrations'] = async (request) => {
  const { params, query, file, platform } = request;
  const event = await findEvent(params.id);
  const roll = await Roll.findById(event._id).lean<RollDoc>();
  if (!roll || event.state === 'ended' || event.state === 'cancelled') throw new DomainError('WRONG_STATE');
  const table = await readSheet(file.bytes, file.name, { columns: importColumns, maxRows });
  const { guests, bad, problems } = readGuests(table);
  const fresh = await withoutRegistered(event._id, guests);
  const room = fresh.slice(0, Math.max(0, roll.capacity - roll.taken));
  const without = fresh.slice(room.length);
  const full = without.map(({ row, guest }): RowProblem => ({
    row,
    column: table.titles.name,
    problem: 'full',
    value: guest.name,
  }));
  const counts = { bad: bad + full.length, unchanged: guests.length - fresh.length, created: room.length };
  const found = [...problems, ...full].toSorted((a, b) => a.row - b.row);
  if (query.dryRun === 'true') return reportOf(counts, found, { state: 'checked', applied: 0 });
  const done = await inPortions(room, (some) => takeInGuests(request, event._id, some));
  if (done.state === 'stopped') platform.logger.warn({ eventId: event._id }, 'an import of registrations stopped');
  return reportOf(counts, found, done);
};

/** Those who have no registration that stands. */
async function withoutRegistered(eventId: Id, guests: readonly PlannedGuest[]): Promise<PlannedGuest[]> {
  const contacts = guests.map(({ guest }) => guest.contact);
  const accounts = await Account.find({ contact: mongoose.trusted({ $in: contacts }) })
    .select({ contact: 1 })
    .lean();
  const claims = accounts.map(({ _id }) => claimOf({ eventId, personId: _id }));
  const held = await RegistrationClaim.find({ _id: mongoose.trusted({ $in: claims }) }).lean();
  const taken = new Set(held.map(({ _id }) => _id));
  const registered = new Set(
    accounts.filter(({ _id }) => taken.has(claimOf({ eventId, personId: _id }))).map(({ contact }) => contact),
  );
  return guests.filter(({ guest }) => !registered.has(guest.contact));
}

async function inPortions(
  guests: readonly PlannedGuest[],
  take: (some: readonly PlannedGuest[]) => Promise<number>,
): Promise<Pick<ImportReport, 'state' | 'applied'>> {
  let applied = 0;
  try {
    for (let at = 0; at < guests.length; at += portion) applied += await take(guests.slice(at, at + portion));
    return { state: 'applied', applied };
  } catch (error) {
    if (applied === 0) throw error;
    return { state: 'stopped', applied };
  }
}

function reportOf(
  { bad, unchanged, created }: { bad: number; unchanged: number; created: number },
  problems: readonly RowProblem[],
  done: Pick<ImportReport, 'state' | 'applied'>,
): ImportReport {
  return {
    ...done,
    rows: bad + unchanged + created,
    created,
    updated: 0,
    unchanged,
    bad,
    problems: problems.slice(0, listed),
    moreProblems: Math.max(0, problems.length - listed),
  };
}
