import type { RegistrationPage, RegistrationState, StaffRegistrationView } from '@jingqi/contract';
import type { z } from 'zod';

export type Counts = Record<RegistrationState, number>;
type Page = Pick<z.infer<typeof RegistrationPage>, 'items'>;

/** All registrations, whatever became of them. */
export function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The rows loaded so far, each once: one that came while two pages were fetched stands in both. */
export function rowsOf(pages: readonly Page[]): StaffRegistrationView[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((row) => [row.id, row])).values()];
}
