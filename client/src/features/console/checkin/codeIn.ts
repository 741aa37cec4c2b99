/** The code in what a scanner typed: the code itself, or an address with `?code=`. Full-width characters are understood. */
export function codeIn(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  const named = url?.searchParams.get('code');
  return (named ?? text).trim();
}
