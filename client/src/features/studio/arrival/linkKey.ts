/** The key of a studio link: in the fragment (`#key=`), which no server, proxy or Referer sees, or in the query (`?k=`). */
export function linkKey(search: string, hash: string): string | null {
  const key = new URLSearchParams(hash.replace(/^#/u, '')).get('key') ?? new URLSearchParams(search).get('k');
  return key === '' ? null : key;
}

/** The query without the key; what else it says stays. */
export function withoutKey(search: string): string {
  const kept = new URLSearchParams(search);
  kept.delete('k');
  return kept.size > 0 ? `?${kept}` : '';
}
