const base = 'https://own.invalid';

/** Where to go after signing in: a path of this site, else `/`. Never another site's address, never sign-in again. */
export function safeNext(raw: string | null): string {
  const url = raw?.startsWith('/') ? own(raw) : null;
  // `/..//else.where` is of this site and yet leaves the path `//else.where`, which a link takes for another one.
  if (!url || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** URL.parse is missing in browsers that people still have. */
function own(path: string): URL | null {
  try {
    const url = new URL(path, base);
    return url.origin === base ? url : null;
  } catch {
    return null;
  }
}
