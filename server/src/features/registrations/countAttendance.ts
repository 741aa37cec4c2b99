import type { AttendanceView, Id } from '@jingqi/contract';
import type { EventDoc } from '../events/index.ts';
import { Attendance } from './attendance.model.ts';
import { attendeesOf, type Attendee } from './attendees.ts';
import { firstTimers } from './firstTimers.ts';

const minuteMs = 60_000;

interface Evidence {
  persons: Id[];
  checkedIn: number;
  /** Minutes of all together, and of how many persons. */
  minutes: number;
  online: number;
  perMinute: Map<number, number>;
}

/** Who was there, by evidence: connections while it was on air, and the door. Staff and the host do not count. */
export async function countAttendance(event: EventDoc): Promise<AttendanceView> {
  const { persons, checkedIn, minutes, online, perMinute } = await readEvidence(event._id);
  const known = await attendeesOf(event._id, persons);
  const attendees = [...known.values()];
  const newcomers = await firstTimers(attendees, event);
  const curve = curveOf(perMinute);
  const peak = curve.reduce((most, point) => Math.max(most, point.persons), 0);
  return {
    persons: persons.length,
    enterprises: new Set(attendees.map(({ uscc, enterprise }) => uscc || enterprise).filter(Boolean)).size,
    firstTimers: newcomers.size,
    checkedIn,
    averageMinutes: online === 0 ? 0 : Math.round((10 * minutes) / online) / 10,
    peak,
    peakAt: peak === 0 ? null : (curve.find((point) => point.persons === peak)?.at ?? null),
    byDistrict: sharesOf(persons, known, 'district'),
    byChain: sharesOf(persons, known, 'chain'),
    byTier: sharesOf(persons, known, 'tier'),
    curve,
  };
}

async function readEvidence(eventId: Id): Promise<Evidence> {
  const evidence: Evidence = { persons: [], checkedIn: 0, minutes: 0, online: 0, perMinute: new Map() };
  const cursor = Attendance.find({ eventId }).select({ personId: 1, minutes: 1, checkedInAt: 1 }).lean().cursor();
  for await (const { personId, minutes, checkedInAt } of cursor) {
    if (minutes.length === 0 && !checkedInAt) continue;
    evidence.persons.push(personId);
    if (checkedInAt) evidence.checkedIn += 1;
    if (minutes.length > 0) evidence.online += 1;
    evidence.minutes += minutes.length;
    for (const minute of minutes) evidence.perMinute.set(minute, (evidence.perMinute.get(minute) ?? 0) + 1);
  }
  return evidence;
}

/** A point for each minute from the first to the last. */
function curveOf(perMinute: ReadonlyMap<number, number>): AttendanceView['curve'] {
  if (perMinute.size === 0) return [];
  const sorted = [...perMinute.keys()].toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, n) => ({
    at: new Date((first + n) * minuteMs).toISOString(),
    persons: perMinute.get(first + n) ?? 0,
  }));
}

/** How many persons are of each kind, the most first. */
function sharesOf<F extends 'district' | 'chain' | 'tier'>(
  persons: readonly Id[],
  known: ReadonlyMap<Id, Attendee>,
  field: F,
): { key: NonNullable<Attendee[F]> | 'unknown'; count: number }[] {
  const kinds = Map.groupBy(persons, (personId) => known.get(personId)?.[field] ?? ('unknown' as const));
  return [...kinds]
    .map(([key, list]) => ({ key, count: list.length }))
    .toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}
