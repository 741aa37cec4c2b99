/** Where to go after signing in: a path of this site, else `/`. Never another site's address, never sign-in again. */
export function safeNext(raw: string | null): string {
  if (raw === null || !raw.startsWith('/')) return '/';
  const base = 'https://own.invalid';
  const url = URL.parse(raw, base);
  if (!url || url.origin !== base || url.pathname.startsWith('/sign-in')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
