import { describe, expect, test } from 'vitest';
import { streamedWorkbook, textCell, workbookOf, workbookParts, zipOf } from '../../testing/makeSheet.ts';
import { readSheet } from './readSheet.ts';
import { writeXlsx } from './writeXlsx.ts';

const columns = [
  { key: 'name', titles: ['名称', 'Name'], required: true },
  { key: 'uscc', titles: ['统一社会信用代码', 'USCC'], required: true },
  { key: 'note', titles: ['备注', 'Note'], required: false },
] as const;
const read = (bytes: Buffer, fileName = '企业.xlsx', maxRows = 1_000) =>
  readSheet(bytes, fileName, { columns, maxRows });
const header = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '统一社会信用代码')}${textCell('C1', '备注')}</row>`;
const code = '91350100M000100Y43';
const refused = async (bytes: Buffer, fileName?: string, maxRows?: number) =>
  read(bytes, fileName, maxRows).then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

describe('a workbook', () => {
  test('as a spreadsheet program writes it', async () => {
    const bytes = await writeXlsx(
      '企业',
      [
        { title: '名称', width: 30 },
        { title: 'USCC', width: 20 },
        { title: '别的', width: 9 },
      ],
      [
        ['氢能🌱<b>&', code, 'x'],
        [null, null, null],
        ['=1+1', '1', 'x'],
      ],
    );
    expect((await read(bytes)).rows).toEqual([
      { row: 2, cells: { name: '氢能🌱<b>&', uscc: code, note: '' }, problems: [] },
      { row: 4, cells: { name: '=1+1', uscc: '1', note: '' }, problems: [] },
    ]);
  });

  test('shared strings, rich text without its reading, escapes, a header further down, prefixes', async () => {
    const row = (n: number, cells: string): string => `<x:row r="${n}">${cells}</x:row>`;
    const shared = (ref: string, n: number): string => `<x:c r="${ref}" t="s"><x:v>${n}</x:v></x:c>`;
    const parts = {
      ...workbookParts(
        `<x:worksheet><x:sheetData>${row(1, shared('A1', 4))}${row(3, shared('B3', 0) + shared('D3', 1))}${row(4, shared('B4', 2) + shared('D4', 3))}</x:sheetData></x:worksheet>`,
      ),
      'xl/sharedStrings.xml': `<sst><si><t>名 称*</t></si><si><t>uscc（必填）</t></si><si><r><t>氢</t></r><r><t xml:space="preserve">能 &amp; &#27682;_x0041_</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></si><si><t><![CDATA[A<&amp;]]></t></si><si><t>某区企业名单</t></si></sst>`,
    };
    const { rows, titles } = await read(zipOf(parts));
    expect(rows).toMatchObject([{ row: 4, cells: { name: '氢能 & 氢A', uscc: 'A<&amp;', note: '' } }]);
    expect(titles).toEqual({ name: '名 称*', uscc: 'uscc（必填）', note: '备注' });
  });

  test('numbers, dates, truth values and what was cut', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m/d h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
    const cell = (ref: string, value: string, style = 0): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
    const body = [
      [cell('A2', '13812345678'), cell('B2', '0.30000000000000004'), cell('C2', '46143', 1)],
      [cell('A3', '1'), cell('B3', '9.1110105E+17'), cell('C3', '46143.3958333333', 2)],
      ['<c r="A4" t="b"><v>1</v></c>', '<c r="B4" t="e"><v>#N/A</v></c>', cell('C4', '1e999')],
    ].map((cells, n) => `<row r="${n + 2}">${cells.join('')}</row>`);
    const { rows } = await read(workbookOf(header + body.join(''), '', { styles }));
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['13812345678', '0.3', '2026-05-01'],
      ['1', '911101050000000000', '2026-05-01 09:30'],
      ['TRUE', '#N/A', '1e999'],
    ]);
    expect(rows.flatMap(({ problems }) => problems.map(({ key, problem }) => `${key} ${problem}`))).toEqual([
      'uscc cutNumber',
      'uscc formula',
      'note number',
    ]);
  });

  test('a formula is what it came to; without a result it is refused', async () => {
    const formula = (ref: string, rest: string): string =>
      `<c r="${ref}" t="str"><f>HYPERLINK("http://x")</f>${rest}</c>`;
    const body = `<row r="2">${formula('A2', '<v>京企</v>')}<c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>1+1</f></c></row>`;
    expect((await read(workbookOf(header + body))).rows).toEqual([
      {
        row: 2,
        cells: { name: '京企', uscc: '2', note: '' },
        problems: [{ key: 'note', problem: 'formula', value: '' }],
      },
    ]);
  });

  test('merges that lie over each other again and again are refused before they cost anything', async () => {
    const body = Array.from({ length: 500 }, (_, n) => `<row r="${n + 2}">${textCell(`A${n + 2}`, '名')}</row>`).join(
      '',
    );
    const merge = '<mergeCell ref="A1:IV1048576"/>';
    const bytes = workbookOf(header + body, `<mergeCells>${merge.repeat(20_000)}</mergeCells>`);
    const before = performance.now();
    expect(await refused(bytes)).toBe('BAD_SHEET');
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('merged cells all have the value; a merge over the whole sheet makes no rows', async () => {
    const body = `<row r="2">${textCell('A2', '甲')}${textCell('B2', '1')}${textCell('C2', '海淀')}</row><row r="3">${textCell('A3', '乙')}${textCell('B3', '2')}</row>`;
    const merges = '<mergeCells><mergeCell ref="C2:C1048576"/><mergeCell ref="D1:XFD1048576"/></mergeCells>';
    const { rows } = await read(workbookOf(header + body, merges));
    expect(rows.map(({ cells }) => cells.note)).toEqual(['海淀', '海淀']);
  });

  test('a title over the header and hidden sheets are passed by', async () => {
    const parts = workbookParts(
      `<worksheet><sheetData>${header}<row r="2">${textCell('A2', '甲')}</row></sheetData></worksheet>`,
    );
    const bytes = zipOf({
      ...parts,
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="a" state="hidden" r:id="rId9"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
    });
    expect((await read(bytes)).rows).toHaveLength(1);
  });

  test('columns that are missing are named', async () => {
    const bytes = workbookOf(`<row r="1">${textCell('A1', '备注')}</row>`);
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'BAD_SHEET',
      details: {
        fields: [
          { path: '名称', problem: 'missing' },
          { path: '统一社会信用代码', problem: 'missing' },
        ],
      },
    });
  });
});

describe('a workbook that means harm', () => {
  test('1,000,000 rows are refused soon and held by nobody', async () => {
    function* pieces(): Generator<string> {
      yield `<worksheet><sheetData>${header}`;
      const row = (n: number): string =>
        `<row r="${n}">${textCell(`A${n}`, `企业${n}`)}${textCell(`B${n}`, code)}</row>`;
      for (let n = 2; n <= 1_000_001; n += 1_000) yield Array.from({ length: 1_000 }, (_, at) => row(n + at)).join('');
      yield '</sheetData></worksheet>';
    }
    const bytes = await streamedWorkbook(pieces());
    const before = process.memoryUsage().rss;
    const from = performance.now();
    expect(await refused(bytes, '百万.xlsx', 20_000)).toBe('TOO_MANY_ROWS');
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);

  test('a zip bomb is refused by what its directory says', async () => {
    const bomb = zipOf(workbookParts(Buffer.alloc(200 * 1024 * 1024, 0x20)));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const from = performance.now();
    expect(await refused(bomb)).toBe('BAD_SHEET');
    expect(performance.now() - from).toBeLessThan(200);
  });

  test('a bomb whose directory lies is refused while it swells', async () => {
    const bomb = zipOf(workbookParts(Buffer.alloc(200 * 1024 * 1024, 0x20)), (part) => ({
      ...part,
      size: Math.min(part.size, 1_000),
    }));
    const from = performance.now();
    expect(await refused(bomb)).toBe('BAD_SHEET');
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  test('a row without an end, cells without an end, texts without an end', async () => {
    for (const part of ['<row r="1">', '<row r="2"><c r="A2">', '<c ', '<row ', '<t><![CDATA['])
      expect(await refused(workbookOf(part.repeat(300_000)))).toBe('BAD_SHEET');
  });

  test('encrypted, cut, empty, another archive, an old format, no archive at all', async () => {
    const good = workbookOf(`${header}<row r="2">${textCell('A2', '甲')}</row>`);
    expect(await refused(good)).toBe('read');
    expect(await refused(zipOf(workbookParts('<worksheet/>'), (part) => ({ ...part, flags: 1 })))).toBe('BAD_SHEET');
    expect(await refused(zipOf(workbookParts('<worksheet/>'), (part) => ({ ...part, method: 12 })))).toBe('BAD_SHEET');
    expect(
      await refused(zipOf(workbookParts('x'.repeat(9_000)), (part) => ({ ...part, packed: Buffer.from('rubbish') }))),
    ).toBe('BAD_SHEET');
    for (const length of [0, 4, 30, good.length - 30])
      expect(await refused(good.subarray(0, length))).toBe('BAD_SHEET');
    expect(await refused(zipOf({ 'word/document.xml': '<w/>' }))).toBe('BAD_SHEET');
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '老.xls')).toBe('BAD_SHEET');
    expect(await refused(Buffer.from('名称,USCC\n甲,1\n'), '假.xlsx')).toBe('BAD_SHEET');
  });

  test('entities a document makes for itself stay as they are', async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData>${header}<row r="2">${textCell('A2', '&a;&b;')}</row></sheetData></worksheet>`;
    expect((await read(zipOf(workbookParts(sheet)))).rows[0]?.cells.name).toBe('&a;&b;');
  });
});
