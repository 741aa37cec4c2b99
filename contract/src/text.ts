import { z } from 'zod';

/** Instant on the wire: ISO 8601 in UTC with a trailing Z. Shown in Asia/Shanghai at the edge. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

// Control characters, bidirectional and zero-width marks, fillers and tags, halves of characters: they let a text lie about
// itself or look like none. Variation selectors stay: names need them.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2800\uFFF9-\uFFFB\p{Cs}]|(?!\p{VS})\p{DI}|\p{Bidi_C}/gu;
// More than four combining marks in a row ("zalgo") covers the lines around it.
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/** The text as people may see it: NFC, without control, bidi and zero-width characters, trimmed. */
export function cleanText(text: string): string {
  return text.replace(unprintable, '').normalize('NFC').replace(stackedMarks, '$1').trim();
}

/** One line of text written by a person, `min` to `max` characters after cleaning. */
export function line(min: number, max: number) {
  return z
    .string()
    .max(max * 8)
    .transform((text) => cleanText(text).replace(/\s+/gu, ' '))
    .pipe(z.string().min(min).max(max));
}

/** Several lines of text written by a person, `min` to `max` characters after cleaning. */
export function paragraph(min: number, max: number) {
  return z
    .string()
    .max(max * 8)
    .transform(cleanText)
    .pipe(z.string().min(min).max(max));
}
