import type { ParsedFact } from '@jingqi/contract';
import { applyFact } from './applyFact.ts';
import type { Known } from './known.ts';

export type Heads = Readonly<Record<string, number>>;

/** What is known, up to which number of each stream, and the facts that came too early. */
export interface Book {
  readonly known: Known;
  readonly heads: Heads;
  readonly held: readonly ParsedFact[];
}

/** Begins from a snapshot; facts that arrived meanwhile follow, those of streams we do not follow are dropped. */
export function openBook(known: Known, heads: Heads, arrived: readonly ParsedFact[]): Book {
  return arrived.reduce(receive, { known, heads, held: [] });
}

/** One fact off the wire: old ones are dropped, the next one applied (with those that waited for it), later ones held. */
export function receive(book: Book, fact: ParsedFact): Book {
  const last = book.heads[fact.stream];
  if (last === undefined || fact.seq <= last) return book;
  if (fact.seq === last + 1) return release(step(book, fact), fact.stream);
  const isHeld = book.held.some(({ stream, seq }) => stream === fact.stream && seq === fact.seq);
  return isHeld ? book : { ...book, held: [...book.held, fact] };
}

function step(book: Book, fact: ParsedFact): Book {
  return { ...book, known: applyFact(book.known, fact), heads: { ...book.heads, [fact.stream]: fact.seq } };
}

function release(book: Book, stream: string): Book {
  let now = book;
  for (;;) {
    const wanted = (now.heads[stream] ?? 0) + 1;
    const next = now.held.find((fact) => fact.stream === stream && fact.seq === wanted);
    if (!next) break;
    now = step(now, next);
  }
  const held = now.held.filter((fact) => fact.seq > (now.heads[fact.stream] ?? 0));
  return { ...now, held };
}

/** Streams in which something is missing before what is held, with the last number we have. */
export function gapsOf(book: Book): { stream: string; after: number }[] {
  return [...new Set(book.held.map(({ stream }) => stream))].map((stream) => ({
    stream,
    after: book.heads[stream] ?? 0,
  }));
}

/** Only the streams that are still ours. */
export function keepStreams(book: Book, streams: readonly string[]): Book {
  const kept = Object.entries(book.heads).filter(([stream]) => streams.includes(stream));
  return { ...book, heads: Object.fromEntries(kept), held: book.held.filter(({ stream }) => streams.includes(stream)) };
}
