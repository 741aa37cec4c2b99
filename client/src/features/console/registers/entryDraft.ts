import { RegisterEntryInput, type RegisterEntry, type RegisterKind } from '@jingqi/contract';
import { fieldsOf, isFieldKey, type FieldKey } from './entryFields.ts';

/** An entry as the form holds it: levels as text, sums in 万元, names in one line. */
export type Draft = Partial<Record<FieldKey, unknown>>;

const defaults: Draft = {
  active: true,
  size: 'small',
  tier: 'none',
  seats: 0,
  chains: [],
  tiers: [],
  districts: [],
  instruments: [],
};

export function draftOf(kind: RegisterKind, entry: RegisterEntry | null): Draft {
  const values: Record<string, unknown> = { ...defaults, ...entry };
  return Object.fromEntries(
    fieldsOf(kind).map(({ key, shape }) => {
      const value = values[key];
      if (shape === 'phone') return [key, kind === 'window' ? value : ''];
      if (shape === 'wan') return [key, typeof value === 'number' ? value / 1e6 : null];
      if (shape === 'names') return [key, Array.isArray(value) ? value.join('、') : ''];
      return [key, typeof value === 'number' && key === 'level' ? String(value) : value];
    }),
  );
}

/** What the server is told, or the problem of each field by its name in the contract. A number left empty stays as it is. */
export function entryOf(
  kind: RegisterKind,
  draft: Draft,
): { entry: RegisterEntryInput } | { problems: Partial<Record<FieldKey, string>> } {
  const pairs = fieldsOf(kind).flatMap(({ key, shape }): [string, unknown][] => {
    const value = draft[key];
    if (shape === 'phone') return value === '' || value === undefined ? [] : [[key, value]];
    if (shape === 'wan') return [[key, typeof value === 'number' ? Math.round(value * 1e6) : null]];
    if (shape === 'names')
      return [
        [
          key,
          textOf(value)
            .split(/[、,，]/u)
            .filter((name) => name.trim() !== ''),
        ],
      ];
    if (key === 'level') return [[key, Number(value)]];
    if (key === 'chain') return [[key, value || null]];
    return [[key, shape === 'text' || shape === 'long' ? textOf(value) : value]];
  });
  const parsed = RegisterEntryInput.safeParse({ ...Object.fromEntries(pairs), kind });
  if (parsed.success) return { entry: parsed.data };
  return {
    problems: Object.fromEntries(
      parsed.error.issues.map(({ path, code, message }) => [path[0], code === 'custom' ? message : code]),
    ),
  };
}

/** Fields of a refusal, as `entry.uscc`. */
export function refusedFields(fields: readonly { path: string; problem: string }[]): Partial<Record<FieldKey, string>> {
  const own = fields.map(({ path, problem }) => [path.replace(/^entry\./u, ''), problem] as const);
  return Object.fromEntries(own.filter(([key]) => isFieldKey(key)));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The name of a problem's words. */
export function problemKey(problem: string, value: unknown) {
  const known = ['usccLength', 'usccCharacters', 'usccCheck', 'phone', 'taken', 'lessThanMin'] as const;
  const found = known.find((name) => name === problem);
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return 'missing' as const;
  return found ?? (problem === 'too_big' ? ('tooLong' as const) : ('invalid' as const));
}
