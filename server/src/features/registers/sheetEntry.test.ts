import { usccCheckCharacter, type RegisterKind } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { entryDoc } from './entryDoc.ts';
import { sheetEntry } from './sheetEntry.ts';

const body = '91110108MA01TEST0'.replaceAll('S', 'X');
const code = body + usccCheckCharacter(body);
const good = { name: '北京氢测装备有限公司', uscc: code, district: '海淀', industry: '能源' };

const read = (
  cells: Record<string, string>,
  kind: RegisterKind = 'enterprise',
  before: Parameters<typeof sheetEntry>[3] = null,
) => {
  const all = Object.fromEntries(columnsOf[kind].map(({ key }) => [key, cells[key] ?? '']));
  return sheetEntry(kind, { row: 2, cells: all, problems: [] }, new Set(Object.keys(cells)), before);
};
const problems = (cells: Record<string, string>, kind?: RegisterKind): string[] => {
  const found = read(cells, kind);
  return 'problems' in found ? found.problems.map(({ key, problem }) => `${key} ${problem}`) : [];
};
const entryOf = (cells: Record<string, string>, kind?: RegisterKind) => {
  const found = read(cells, kind);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.entry;
};

describe('a row becomes an entry', () => {
  test('words in Chinese, English or as codes; what is not there is what empty means', () => {
    expect(
      entryOf({ ...good, tier: '专精特新"小巨人"企业', chain: 'Hydrogen', size: 'medium', active: '否' }),
    ).toMatchObject({
      district: 'haidian',
      industry: 'energy',
      tier: 'little-giant',
      chain: 'hydrogen',
      size: 'medium',
      active: false,
      formerNames: [],
    });
    expect(entryOf(good)).toMatchObject({ chain: null, tier: 'none', size: 'small', active: true });
  });

  test('money in 万元 becomes fen; lists in one cell; levels by name', () => {
    const institution = {
      name: '京测银行',
      uscc: code,
      institutionKind: '银行',
      instruments: '贷款、信用',
      minFen: '1,000.5',
      maxFen: '',
    };
    expect(entryOf(institution, 'institution')).toMatchObject({
      instruments: ['loan', 'credit'],
      minFen: 1_000_500_000,
      maxFen: null,
    });
    expect(
      entryOf({ name: '测试服务站', level: '专精特新服务站', district: '通州区', seats: '80' }, 'carrier'),
    ).toMatchObject({ level: 2, seats: 80 });
    expect(entryOf({ name: '测试园', level: '4', district: '通州区' }, 'carrier')).toMatchObject({
      level: 4,
      seats: 0,
    });
  });

  test('columns the sheet has not leave the entry as it is; a masked number is the one there is', () => {
    const before = entryDoc(entryOf({ ...good, contactPhone: '13812345678', intro: '介绍' }), null, {
      id: 'x',
      now: new Date(),
    });
    expect(read({ ...good, name: '新名有限公司' }, 'enterprise', before)).toMatchObject({
      entry: { name: '新名有限公司', intro: '介绍', contactPhone: '13812345678' },
    });
    expect(read({ ...good, contactPhone: '138****5678' }, 'enterprise', before)).toMatchObject({
      entry: { contactPhone: '13812345678' },
    });
    expect(read({ ...good, contactPhone: '139****5678' }, 'enterprise', before)).toMatchObject({
      problems: [{ key: 'contactPhone', problem: 'phone' }],
    });
    expect(read({ ...good, contactPhone: '' }, 'enterprise', before)).toMatchObject({ entry: { contactPhone: '' } });
  });
});

describe('what is wrong is named by column', () => {
  test.each([
    [{ uscc: `${code.slice(0, 17)}${code[17] === '0' ? '1' : '0'}` }, 'uscc usccCheck'],
    [{ uscc: code.slice(0, 17) }, 'uscc usccLength'],
    [{ uscc: `${code}0` }, 'uscc usccLength'],
    [{ uscc: code.replace('9', '９') }, 'uscc usccCharacters'],
    [{ uscc: '' }, 'uscc missing'],
    [{ name: '企'.repeat(200) }, 'name tooLong'],
    [{ name: '\u202E\u0000\u200B' }, 'name missing'],
    [{ district: '浦东' }, 'district unknownValue'],
    [{ industry: '' }, 'industry missing'],
    [{ contactPhone: '12' }, 'contactPhone phone'],
    [{ contactPhone: '１３８12345678' }, 'contactPhone phone'],
    [{ active: '也许' }, 'active invalid'],
  ])('%o', (cells, problem) => expect(problems({ ...good, ...cells })).toEqual([problem]));

  test('numbers', () => {
    const institution = { name: '京测银行', uscc: code, institutionKind: '银行', instruments: '贷款' };
    for (const minFen of ['-1', '一百', '1e9', '99999999999999'])
      expect(problems({ ...institution, minFen }, 'institution')).toEqual(['minFen number']);
    expect(problems({ ...institution, minFen: '2', maxFen: '1' }, 'institution')).toEqual(['maxFen invalid']);
    expect(problems({ ...institution, instruments: '放贷' }, 'institution')).toEqual(['instruments unknownValue']);
    expect(problems({ name: '测试园', level: '6', district: '通州' }, 'carrier')).toEqual(['level unknownValue']);
    expect(problems({ name: '测试园', level: '园区', district: '通州', seats: '1.5' }, 'carrier')).toEqual([
      'level unknownValue',
      'seats number',
    ]);
  });
});

test('script is text, control and bidi characters are gone', () => {
  expect(entryOf({ ...good, name: '<script>alert(1)</script>\u202E\u0007公司' }).name).toBe(
    '<script>alert(1)</script>公司',
  );
});
