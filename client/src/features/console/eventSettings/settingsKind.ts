import type { z } from 'zod';

/** How settings and the form that edits them say the same. */
export interface SettingsKind<V extends object, S extends { revision: number }> {
  numbers: Readonly<Record<string, readonly [number, number]>>;
  schema: z.ZodType<S>;
  valuesOf: (settings: S) => V;
  /** As the contract wants it; what cannot be said stays wrong, so that the contract refuses it. */
  settingsOf: (values: V, revision: number) => unknown;
}
