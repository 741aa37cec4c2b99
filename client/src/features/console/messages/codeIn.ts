/** The one-time code in a message (6 digits standing alone); null when it has none. */
export function codeIn(text: string): string | null {
  return /(?<!\d)\d{6}(?!\d)/u.exec(text)?.[0] ?? null;
}
