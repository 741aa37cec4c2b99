import { cleanText, usccCheckCharacter } from '@jingqi/contract';

export type UsccProblem = 'usccShort' | 'usccLong' | 'usccCharacters' | 'usccLetters' | 'usccCheck';
export interface UsccState {
  /** What is wrong, as soon as it is certain; a code that is still short is not wrong while it is being typed. */
  problem: UsccProblem | null;
  isComplete: boolean;
  count: number;
}

export const usccLength = 18;
// Longer than any code, so that a slip is seen; short enough to be kept.
const keptLength = 40;

/** What was typed or pasted as a code: upper case, half-width, without spaces and hyphens, out of the words around it. */
export function usccOf(typed: string): string {
  const text = cleanText(typed).normalize('NFKC').toUpperCase();
  const found = text.match(/(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/gu);
  if (found?.length === 1 && found[0] !== undefined) return found[0];
  return text.replace(/[\s\p{Pd}._]/gu, '').slice(0, keptLength);
}

/** How far a code (by `usccOf`) is. */
export function usccState(code: string): UsccState {
  const count = Array.from(code).length;
  const wrong = charactersProblem(code) ?? (count > usccLength ? 'usccLong' : null);
  if (wrong || count < usccLength) return { problem: wrong, isComplete: false, count };
  const isRight = usccCheckCharacter(code.slice(0, usccLength - 1)) === code.at(-1);
  return { problem: isRight ? null : 'usccCheck', isComplete: isRight, count };
}

function charactersProblem(code: string): UsccProblem | null {
  if (/[^0-9A-Z]/u.test(code)) return 'usccCharacters';
  return /[IOSVZ]/u.test(code) ? 'usccLetters' : null;
}
