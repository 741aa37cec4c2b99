import { DomainError } from '@jingqi/contract';
import { unpacked, type ZipEntry } from './zipEntries.ts';

const maxElement = 2 * 1024 * 1024;

/** One element: its attributes and what is between its tags, as they stand in the text. */
export interface Element {
  attributes: string;
  inner: string;
}

interface Found extends Element {
  start: number;
  end: number;
}

/** `<tag …/>` and `<tag …>…</tag>` in order, with or without a namespace's prefix; not for elements that contain themselves. */
function* scan(text: string, tag: string): Generator<Found> {
  const opening = new RegExp(`<(\\w{1,20}:)?${tag}(?=[\\s/>])`, 'gu');
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const head = text.indexOf('>', opening.lastIndex);
    if (head < 0) return;
    const start = found.index;
    const isEmpty = text[head - 1] === '/';
    const closing = `</${found[1] ?? ''}${tag}>`;
    const tail = isEmpty ? head : text.indexOf(closing, head);
    // Nor will one that begins later have an end.
    if (tail < 0) return;
    const end = isEmpty ? head + 1 : tail + closing.length;
    const attributes = text.slice(opening.lastIndex, isEmpty ? head - 1 : head);
    opening.lastIndex = end;
    yield { attributes, inner: isEmpty ? '' : text.slice(head + 1, tail), start, end };
  }
}

export function elementsOf(text: string, tag: string): Iterable<Element> {
  return scan(text, tag);
}

/**
 * The elements `tag` of a part as they come, held in memory one at a time; the rest of the text behind the last one is given
 * to `rest`. Throws BAD_SHEET, TOO_LARGE.
 */
export async function* streamElements(
  bytes: Buffer,
  entry: ZipEntry,
  { tag, limit, rest }: { tag: string; limit: number; rest?: (text: string) => void },
): AsyncGenerator<Element> {
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const piece of unpacked(bytes, entry, limit)) {
    text += decoder.decode(piece, { stream: true });
    let end = 0;
    for (const element of scan(text, tag)) {
      ({ end } = element);
      yield element;
    }
    text = text.slice(end);
    if (text.length > maxElement) throw new DomainError('BAD_SHEET');
  }
  rest?.(text);
}

/** The whole of a small part. Throws BAD_SHEET, TOO_LARGE. */
export async function partText(bytes: Buffer, entry: ZipEntry | undefined, limit: number): Promise<string> {
  if (!entry) return '';
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const piece of unpacked(bytes, entry, limit)) text += decoder.decode(piece, { stream: true });
  return text;
}

/** The value of an attribute; empty when it is not there. */
export function attribute(attributes: string, name: string): string {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes) ?? [];
  return plainText(double ?? single ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as a reader of XML sees it: entities and CDATA resolved; entities a document makes for itself are not. */
export function plainText(text: string): string {
  if (!/[&<]|_x[0-9A-F]{4}_/iu.test(text)) return text;
  return withoutCdata(text)
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/giu,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    )
    .replace(/_x([0-9A-F]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function withoutCdata(text: string): string {
  const [first = '', ...parts] = text.split('<![CDATA[');
  const opened = parts.map((part) => {
    const [inside = '', ...behind] = part.split(']]>');
    return inside.replaceAll('&', '&amp;') + behind.join(']]>');
  });
  return first + opened.join('');
}

/** The text of a string item: that of all its `t`, without the readings (rPh) written above. */
export function itemText(inner: string): string {
  let visible = '';
  let at = 0;
  for (const { start, end } of scan(inner, 'rPh')) {
    visible += inner.slice(at, start);
    at = end;
  }
  visible += inner.slice(at);
  return Array.from(scan(visible, 't'), ({ inner: text }) => plainText(text)).join('');
}

/** The number of a column by its letters; A is 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
}
