import { expect, test } from 'vitest';
import { readSheet } from './readSheet.ts';
import { writeCsv } from './writeCsv.ts';

const columns = [
  { key: 'name', titles: ['名称'], required: true },
  { key: 'uscc', titles: ['代码'], required: false },
] as const;
const read = (bytes: Buffer, maxRows = 1_000) => readSheet(bytes, '企业.csv', { columns, maxRows });
const cellsOf = async (bytes: Buffer) => (await read(bytes)).rows.map(({ cells }) => [cells.name, cells.uscc]);

const text = '名称,代码\r\n氢能,9１1\r\n"引,号""内",\r\n';
const cells = [
  ['氢能', '9１1'],
  ['引,号"内', ''],
];
// 名称,代码⏎氢能,1 in GBK.
const gbk = Buffer.from('c3fbb3c62cb4fac2eb0ac7e2c4dc2c310a', 'hex');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 BE with its mark', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ['UTF-16 LE', Buffer.from(text, 'utf16le')],
  ['UTF-16 BE', swapped(Buffer.from(text, 'utf16le'))],
  ['tabs', Buffer.from(text.replaceAll(',', '\t').replace('引\t号', '引,号'))],
])('%s', async (_, bytes) => {
  expect(await cellsOf(bytes)).toEqual(cells);
});

test('GBK, and what only GB18030 can write', async () => {
  expect(await cellsOf(gbk)).toEqual([['氢能', '1']]);
  // 𬭩 (U+2CB69) is four bytes of GB18030.
  expect(await cellsOf(Buffer.concat([gbk, Buffer.from('9932da392c320a', 'hex')]))).toHaveLength(2);
});

test('what is no text is refused', async () => {
  for (const bytes of [
    Buffer.from([0xff, 0xff, 0x80, 0x80, 0xff]),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0]),
  ])
    await expect(read(bytes)).rejects.toMatchObject({ code: 'BAD_SHEET' });
  await expect(read(Buffer.from('\n\n'))).rejects.toMatchObject({ code: 'BAD_SHEET' });
});

test('rows are numbered as the spreadsheet does; formulas are text; cut codes are told', async () => {
  const { rows } = await read(Buffer.from('名单\n\n名称,代码\n\n=1+1,9.11101E+17\n-,x\n'));
  expect(rows.map(({ row, cells: { name } }) => [row, name])).toEqual([
    [5, '=1+1'],
    [6, '-'],
  ]);
  expect(rows[0]?.problems).toEqual([{ key: 'uscc', problem: 'cutNumber', value: '9.11101E+17' }]);
});

test('1,000,000 rows are refused', async () => {
  const bytes = Buffer.from(`名称,代码\n${'甲,1\n'.repeat(1_000_000)}`);
  const from = performance.now();
  await expect(read(bytes)).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
  expect(performance.now() - from).toBeLessThan(1_000);
});

test('what is written is read back the same, and no spreadsheet takes it for a formula', async () => {
  const names = ['=cmd|"/c calc"!A1', '+1', '-1', '@x', '\t=1', '\r=1', 'a"b,c\nd', "'x", '＝1'];
  const written = await writeCsv(
    [{ title: '名称' }, { title: '代码' }],
    names.map((name, n) => [name, -n]),
  );
  expect(written.startsWith('\uFEFF名称,代码\r\n')).toBe(true);
  for (const line of written.split('\r\n').slice(1)) expect(line).not.toMatch(/^"?[=+\-@\t\r]/u);
  expect(written).toContain("'+1,-1\r\n");
  expect((await cellsOf(Buffer.from(written))).map(([name]) => name)).toEqual(names.map((name) => name.trim()));
});
