import { z } from 'zod';

// GB 32100-2015: digits and letters without I, O, S, V, Z; the position is the value.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// Weight of position i (from 0): 3^i mod 31 (GB 32100-2015, annex A).
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character (position 18) of the first 17 characters of a code. `body`: 17 characters of the alphabet. */
export function usccCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(body[at] ?? ''), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}

/**
 * 统一社会信用代码, 18 characters (GB 32100-2015), upper case. Problems are told as `usccLength`, `usccCharacters`
 * (full-width digits and I, O, S, V, Z among them) and `usccCheck`.
 */
export const Uscc = z
  .string()
  .max(64)
  .transform((text, context) => {
    const code = text.trim().toUpperCase();
    const problem = problemOf(code);
    if (problem === null) return code;
    context.issues.push({ code: 'custom', message: problem, input: text });
    return z.NEVER;
  });
export type Uscc = z.infer<typeof Uscc>;

function problemOf(code: string): string | null {
  if (!/^[0-9A-HJ-NP-RTUWXY]*$/u.test(code)) return 'usccCharacters';
  if (code.length !== 18) return 'usccLength';
  return usccCheckCharacter(code.slice(0, 17)) === code[17] ? null : 'usccCheck';
}
