import type { District, RegisterKind, Role } from '@jingqi/contract';

/** Who looks: `district` is a window's, or that of a carrier's own entry. */
export interface Reader {
  role: Role;
  district: District | null;
}

/** What of an entry decides who may see it. */
export interface Placed {
  district?: District;
  districts?: readonly District[];
}

/** A carrier sees the enterprises of its own district; everybody else with a console sees all entries, without their numbers. */
export function canSeeEntry(reader: Reader, kind: RegisterKind, entry: Placed): boolean {
  if (reader.role !== 'carrier' || kind !== 'enterprise') return true;
  return reader.district !== null && entry.district === reader.district;
}

/** The hub may call anybody; a window whom its own district has. */
export function canCallEntry(reader: Reader, entry: Placed): boolean {
  if (reader.role === 'operator') return true;
  if (reader.role !== 'window' || reader.district === null) return false;
  return entry.district === reader.district || (entry.districts?.includes(reader.district) ?? false);
}
