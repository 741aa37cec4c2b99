import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext } from './safeNext.ts';

describe('safeNext', () => {
  it('keeps paths of this site', () => {
    expect(safeNext('/e/1/live?from=home#ask')).toBe('/e/1/live?from=home#ask');
  });

  it.each([
    null,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/me',
  ])('refuses %j', (raw) => expect(safeNext(raw)).toBe('/'));

  it('never leaves the site, whatever it is given', () => {
    const parts = fc.constantFrom('/', '\\', '\t', '\n', '@', ':', 'evil.example', '..', '.', '%2e', '%2f', 'a');
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
        (raw) => {
          expect(new URL(safeNext(raw), 'https://our.example').origin).toBe('https://our.example');
        },
      ),
    );
  });
});
