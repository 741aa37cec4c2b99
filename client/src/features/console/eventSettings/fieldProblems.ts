/** A field of a settings form and what is wrong with it (a key below `eventSettings.problem`). */
export interface FieldProblem {
  name: (string | number)[];
  problem: 'required' | 'number' | 'tooLong' | 'time' | 'outsideEvent' | 'options' | 'invalid';
}
interface Found {
  path: readonly PropertyKey[];
  /** A code of zod's or of ours. */
  problem: string;
}
const clocks = ['deadline', 'firstStartsAt'];

/** What the contract found, here or at the server, as words beside fields; one a field. `numbers`: the fields that hold one. */
export function fieldProblems(
  found: readonly Found[],
  values: unknown,
  numbers: Readonly<Record<string, readonly [number, number]>>,
): FieldProblem[] {
  const seen = new Map<string, FieldProblem>();
  for (const { path, problem } of found) {
    const name = path.map((part) => (/^\d+$/u.test(String(part)) ? Number(part) : String(part)));
    const key = name.join('.');
    if (!seen.has(key)) seen.set(key, { name, problem: wordOf(name, problem, values, numbers) });
  }
  return [...seen.values()];
}

function wordOf(
  name: FieldProblem['name'],
  problem: string,
  values: unknown,
  numbers: Readonly<Record<string, unknown>>,
): FieldProblem['problem'] {
  const field = String(name.at(-1));
  if (problem === 'outsideEvent') return 'outsideEvent';
  if (field in numbers) return 'number';
  if (clocks.includes(field)) return 'time';
  if (name.includes('options')) return problem === 'too_big' ? 'tooLong' : 'options';
  if (problem === 'too_big') return 'tooLong';
  return isEmpty(valueAt(values, name)) ? 'required' : 'invalid';
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function valueAt(values: unknown, name: FieldProblem['name']): unknown {
  return name.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    values,
  );
}
