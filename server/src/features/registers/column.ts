import type { Cell } from '../../kit/index.ts';
import type { Words } from './words.ts';

/** One field of an entry as a column of a sheet. */
export interface Column {
  /** The field's name in the contract. */
  key: string;
  titles: readonly [zh: string, en: string];
  required: boolean;
  /** In characters. */
  width: number;
  /** A cell's text as the contract may take it; what makes no sense is passed on for the contract to refuse. */
  read: (text: string) => unknown;
  write: (value: unknown) => Cell;
}

type Titles = Column['titles'];
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const partsOf = (text: string): string[] => text.split(/[、,，;；|\n]+/u).filter((part) => part.trim() !== '');

export function words(key: string, titles: Titles, width = 20, required = false): Column {
  return { key, titles, required, width, read: (text) => text, write: asText };
}

/** Several texts in one cell. */
export function list(key: string, titles: Titles, width = 30): Column {
  return { key, titles, required: false, width, read: partsOf, write: (value) => asList(value).join('、') };
}

/** One of a list; `blank`: what an empty cell means. */
export function choice<C extends string>(
  key: string,
  titles: Titles,
  called: Words<C>,
  { required = false, blank = '' }: { required?: boolean; blank?: C | null | '' } = {},
): Column {
  const read = (text: string): unknown => (text === '' ? blank : codeOf(called, text));
  return { key, titles, required, width: 18, read, write: (value) => wordOf(called, value) };
}

/** Some of a list, in one cell. */
export function choices<C extends string>(key: string, titles: Titles, called: Words<C>, required = false): Column {
  const read = (text: string): unknown => partsOf(text).map((part) => codeOf(called, part));
  const write = (value: unknown): Cell =>
    asList(value)
      .map((code) => wordOf(called, code))
      .join('、');
  return { key, titles, required, width: 24, read, write };
}

/** A whole number; an empty cell is 0. */
export function count(key: string, titles: Titles): Column {
  const write = (value: unknown): Cell => (typeof value === 'number' ? value : null);
  return { key, titles, required: false, width: 10, read: (text) => (text === '' ? 0 : numberOf(text)), write };
}

/** CNY fen, written in 万元; an empty cell is no bound. */
export function wan(key: string, titles: Titles): Column {
  const read = (text: string): unknown => (text === '' ? null : Math.round(numberOf(text) * 1e6));
  return {
    key,
    titles,
    required: false,
    width: 16,
    read,
    write: (value) => (typeof value === 'number' ? value / 1e6 : null),
  };
}

/** Yes or no; an empty cell is yes. */
export function yes(key: string, titles: Titles): Column {
  const read = (text: string): unknown => {
    if (['', '是', 'yes', 'true', '1'].includes(text.toLowerCase())) return true;
    return ['否', 'no', 'false', '0'].includes(text.toLowerCase()) ? false : text;
  };
  return { key, titles, required: false, width: 8, read, write: (value) => (value === true ? '是' : '否') };
}

function numberOf(text: string): number {
  return /^[\d,]+(?:\.\d+)?$/u.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
}

function codeOf<C extends string>(called: Words<C>, text: string): string {
  const wanted = plain(text);
  const found = Object.entries<Words<C>[C]>(called).find(([code, [zh, en]]) =>
    [code, zh, en, zh.replace(/区$/u, '')].some((name) => plain(name) === wanted),
  );
  return found?.[0] ?? text;
}

function wordOf<C extends string>(called: Words<C>, value: unknown): string {
  const found = Object.entries<Words<C>[C]>(called).find(([code]) => code === String(value));
  return found?.[1][0] ?? '';
}

/** Without blanks, case and quotation marks, which everybody writes otherwise. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’()]/gu, '');
}
