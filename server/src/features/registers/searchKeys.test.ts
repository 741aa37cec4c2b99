import { expect, test } from 'vitest';
import { searchKeys, searchTerms, sortKey } from './searchKeys.ts';

const finds = (query: string, names: string[], codes: string[] = []): boolean => {
  const keys = searchKeys(names, codes);
  return searchTerms(query).every((term) => keys.some((key) => key.startsWith(term)));
};
const name = '北京中科氢能装备（集团）有限公司';

test('found by any part of the name, pinyin from any syllable, initials, and the beginning of the code', () => {
  for (const query of [
    '氢能',
    '北京',
    '有限公司',
    '装备集团',
    'qingneng',
    'QING neng',
    'qn',
    'bjzk',
    '91110',
    'Ｑingneng',
    '氢能 91110',
    '氢-能',
  ])
    expect([query, finds(query, [name], ['91110108MA01'])]).toEqual([query, true]);
  for (const query of ['储能', 'ingneng', '1110', 'xyz', '氢能 储能'])
    expect([query, finds(query, [name], ['91110108MA01'])]).toEqual([query, false]);
});

test('former and short names find it too; Latin letters stay together', () => {
  expect(finds('云启', ['别名', '云启'])).toBe(true);
  expect(finds('ai', ['北京AI实验室'])).toBe(true);
  expect(finds('aishiyan', ['北京AI实验室'])).toBe(true);
});

test('signs that mean something elsewhere mean nothing here; 200 characters are no trouble', () => {
  expect(searchTerms('.* ^ $ ( [a] \\ {$gt}')).toEqual(['a', 'gt']);
  expect(searchKeys(['氢'.repeat(200), '<script>alert(1)</script>', '\u202E\u0000'])).not.toContain('');
  expect(Math.max(...searchKeys(['氢'.repeat(200)]).map((key) => key.length))).toBeLessThanOrEqual(20);
  expect(searchTerms(`${'氢'.repeat(200)} a b c d e`)).toHaveLength(4);
});

test('a list is ordered by pinyin', () => {
  expect(['中科', '安信', '北方'].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    '安信',
    '北方',
    '中科',
  ]);
  expect(sortKey('绿能')).toBe('lvneng');
});
