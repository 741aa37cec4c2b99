import type { EventValues } from './eventForm.ts';

/** A field of the form and what is wrong with it (a key below `events.problem`). */
export interface FormProblem {
  name: (string | number)[];
  problem: ProblemWord;
}
export type ProblemWord =
  | 'required'
  | 'too_small'
  | 'too_big'
  | 'invalid_url'
  | 'endsBeforeStart'
  | 'invalid_time'
  | 'inThePast'
  | 'invalid'
  | 'minutes';

interface Found {
  path: readonly (PropertyKey | number)[];
  problem: string;
}

/** What the contract found, here or at the server, as words beside fields; one a field. */
export function formProblems(found: readonly Found[], values: EventValues): FormProblem[] {
  const seen = new Set<string>();
  return found.flatMap(({ path, problem }) => {
    const name = path.map((part) => (/^\d+$/u.test(String(part)) ? Number(part) : String(part)));
    const key = name.join('.');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ name, problem: wordOf(name, problem, values) }];
  });
}

/** `host.name` of the wire as a path. */
export function pathOf(dotted: string): string[] {
  return dotted.split('.').filter((part) => part !== '');
}

function wordOf(name: (string | number)[], problem: string, values: EventValues): ProblemWord {
  const field = name.at(-1);
  if (problem === 'endsBeforeStart' || problem === 'inThePast') return problem;
  if (field === 'startsAt' || field === 'endsAt') return 'invalid_time';
  if (field === 'url') return 'invalid_url';
  if (field === 'minutes') return 'minutes';
  if (problem === 'too_big') return 'too_big';
  if (problem === 'too_small') return isEmpty(valueAt(values, name)) ? 'required' : 'too_small';
  return isEmpty(valueAt(values, name)) ? 'required' : 'invalid';
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function valueAt(values: unknown, name: (string | number)[]): unknown {
  return name.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    values,
  );
}
