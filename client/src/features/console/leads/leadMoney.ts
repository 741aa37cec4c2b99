import type { Language } from '../../../i18n/language.ts';

const format = (value: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value);

/** CNY fen in words: “500 万元”, “CNY 5,000,000”. */
export function sumWords(fen: number, language: Language): string {
  return language === 'zh' ? `${format(fen / 1_000_000)} 万元` : `CNY ${format(fen / 100)}`;
}

/** CNY fen as a number of 万元, to be changed in a field. */
export function wanOf(fen: number): string {
  return format(fen / 1_000_000);
}

export type Sum = { fen: number } | { problem: 'notNumber' | 'tooFine' | 'tooLarge' | 'notPositive' };

/** What was typed as 万元, exactly, in fen (1 万元 = 1,000,000 fen). Full-width digits and thousands commas are understood. */
export function fenOf(typed: string): Sum {
  const text = typed
    .normalize('NFKC')
    .replace(/[,\s]/gu, '')
    .replace(/万元?$/u, '');
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/u.exec(text);
  if (!parts || !/\d/u.test(text)) return { problem: 'notNumber' };
  const [, sign, whole = '', fraction = ''] = parts;
  if (/[1-9]/u.test(fraction.slice(6))) return { problem: 'tooFine' };
  const fen = BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'));
  if (sign === '-' || fen === 0n) return { problem: 'notPositive' };
  return fen > 1_000_000_000_000n ? { problem: 'tooLarge' } : { fen: Number(fen) };
}
