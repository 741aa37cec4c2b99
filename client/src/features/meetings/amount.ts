import { Fen } from '@jingqi/contract';

export type AmountProblem = 'empty' | 'notNumber' | 'negative' | 'tooFine' | 'tooLarge';
export type Amount = { readonly fen: number } | { readonly problem: AmountProblem };

/** One 万元 in fen. */
const fenDigits = 6;
const digits = /^(\d*)(?:\.(\d*))?$/u;

/** What was typed as 万元, in fen, by the digits themselves so that nothing is rounded. Full-width digits and thousands separators are taken. */
export function parseWan(typed: string): Amount {
  const text = typed.normalize('NFKC').replace(/[,\s]/gu, '');
  if (text === '') return { problem: 'empty' };
  if (/^[-−]/u.test(text)) return { problem: 'negative' };
  const [, whole = '', fraction = ''] = digits.exec(text) ?? [];
  if (whole + fraction === '') return { problem: 'notNumber' };
  const exact = fraction.replace(/0+$/u, '');
  if (exact.length > fenDigits) return { problem: 'tooFine' };
  const fen = BigInt(whole + exact.padEnd(fenDigits, '0'));
  if (fen === 0n) return { problem: 'negative' };
  const { data } = Fen.safeParse(Number(fen));
  return data === undefined ? { problem: 'tooLarge' } : { fen: data };
}

/** Fen as 万元 with thousands separators, no more decimals than there are: 500, 1,200.5. */
export const formatWan = (fen: number): string => pointed(fen, fenDigits);

/** The same in yuan. */
export const formatYuan = (fen: number): string => pointed(fen, 2);

function pointed(fen: number, decimals: number): string {
  const text = String(fen).padStart(decimals + 1, '0');
  const whole = text.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/gu, ',');
  const fraction = text.slice(-decimals).replace(/0+$/u, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
