import { z } from 'zod';

/** Instant on the wire: ISO 8601 in UTC with a trailing Z. Shown in Asia/Shanghai at the edge. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

// Bidirectional overrides and isolates, zero-width marks, control characters: they let a text lie about itself.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
// More than four combining marks in a row ("zalgo") covers the lines around it.
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/** The text as people may see it: NFC, without control, bidi and zero-width characters, trimmed. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(unprintable, '').replace(stackedMarks, '$1').trim();
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
