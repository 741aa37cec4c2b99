import { isRecord, type Json } from '../readJson.ts';

/** A log line's JSON; undefined when it is plain text. */
export function logRow(line: string): Json | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const row: unknown = JSON.parse(line);
    return isRecord(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

/** What a log line says to people: a JSON line's message with its error, or the line itself. */
export function messageOf(line: string): string {
  const row = logRow(line);
  if (!row) return line;
  const error = isRecord(row['err']) ? row['err']['message'] : undefined;
  return [row['msg'], error].filter((part) => typeof part === 'string' && part !== '').join(': ');
}
