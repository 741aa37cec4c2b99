import { uploads, type ImportReport } from '@jingqi/contract';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Audit, writeCsv, writeXlsx } from '../../kit/index.ts';
import { signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { freshUscc, savedEnterprise } from '../../testing/registerEntries.ts';
import { Enterprise } from './enterprise.model.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

describe('sheets', () => {
  const columns = ['名称', '统一社会信用代码', '所在区', '行业', '联系电话'].map((title) => ({ title, width: 20 }));
  async function send(bytes: Buffer, dryRun: boolean, fileName = '企业.xlsx'): Promise<ImportReport> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    const response = await operator.fetch(`/api/console/registers/enterprise/import?dryRun=${dryRun}`, {
      method: 'POST',
      body: form,
    });
    const body: unknown = await response.json();
    if (!response.ok) throw Object.assign(new Error(JSON.stringify(body)), body);
    return uploads.importRegister.output.parse(body);
  }

  test('a dry run says what would be done and does nothing; the run does it; sent again it changes nothing', async () => {
    const { entry } = await savedEnterprise(operator, { intro: '原样' });
    const [first, twice] = [freshUscc(), freshUscc()];
    const rows = [
      ['北京新一测试有限公司', first, '海淀区', '能源', '400-000-1234'],
      ['北京改名测试有限公司', entry.uscc, '通州', '能源', '138****5678'],
      ['北京两次测试有限公司', twice, '海淀', '能源', ''],
      ['北京两次测试有限公司', twice, '海淀', '能源', ''],
      ['', freshUscc(), '海淀', '能源', ''],
      ['北京错码测试有限公司', '911101080000000000', '浦东', '能源', ''],
    ];
    const bytes = await writeXlsx('企业', columns, rows);
    const before = await Enterprise.countDocuments();
    const dry = await send(bytes, true);
    expect(dry).toMatchObject({
      state: 'checked',
      rows: 6,
      created: 2,
      updated: 1,
      unchanged: 0,
      bad: 3,
      applied: 0,
      moreProblems: 0,
    });
    expect(dry.problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
      '5 统一社会信用代码 twice',
      '6 名称 missing',
      '7 统一社会信用代码 usccCheck',
      '7 所在区 unknownValue',
    ]);
    expect(await Enterprise.countDocuments()).toBe(before);
    expect(await send(bytes, false)).toMatchObject({ state: 'applied', created: 2, updated: 1, bad: 3, applied: 3 });
    expect(await Enterprise.findOne({ uscc: entry.uscc }).lean()).toMatchObject({
      name: '北京改名测试有限公司',
      district: 'tongzhou',
      intro: '原样',
      contactPhone: '13812345678',
      revision: 2,
    });
    expect(await send(bytes, false)).toMatchObject({
      state: 'applied',
      created: 0,
      updated: 0,
      unchanged: 3,
      bad: 3,
      applied: 0,
    });
    expect(await Audit.countDocuments({ act: 'register:import' })).toBe(1);
  });

  test('what was exported can be taken in again and changes nothing', async () => {
    const response = await operator.fetch('/api/console/registers/enterprise/export.xlsx?active=true');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%E4%BC%81%E4%B8%9A.xlsx");
    const bytes = Buffer.from(await response.arrayBuffer());
    const report = await send(bytes, true);
    expect(report).toMatchObject({
      created: 0,
      updated: 0,
      bad: 0,
      unchanged: await Enterprise.countDocuments({ active: true }),
    });
    const template = await operator.fetch('/api/console/registers/enterprise/template.xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await template.arrayBuffer());
    expect(workbook.worksheets[0]?.getRow(1).getCell(1).text).toBe('名称*');
  });

  test('GBK, missing columns, too many rows, no sheet', async () => {
    const gbk = Buffer.from('c3fbb3c62cd0d0d2b50a', 'hex');
    await expect(send(gbk, true, '企业.csv')).rejects.toMatchObject({
      code: 'BAD_SHEET',
      fields: [{ path: '统一社会信用代码', problem: 'missing' }, { path: '所在区' }],
    });
    const many = await writeCsv(
      columns,
      Array.from({ length: 20_001 }, () => ['甲乙', '1', '海淀', '能源', '']),
    );
    await expect(send(Buffer.from(many), true, '企业.csv')).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
    await expect(send(Buffer.from('%PDF-1.7'), true, '企业.pdf')).rejects.toMatchObject({ code: 'BAD_SHEET' });
    await expect(send(Buffer.alloc(10 * 1024 * 1024 + 1, 0x20), true)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  test('one import at a time; two at once do everything once', async () => {
    const rows = Array.from({ length: 150 }, (_, n) => [`北京并行${n}测试有限公司`, freshUscc(), '海淀', '能源', '']);
    const bytes = await writeXlsx('企业', columns, rows);
    const answers = await Promise.allSettled([send(bytes, false), send(bytes, false)]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'file', problem: 'running' }] });
    expect(await Enterprise.countDocuments({ name: /并行/u })).toBe(150);
    expect(await send(bytes, false)).toMatchObject({ unchanged: 150, applied: 0 });
  });

  test('one that has to stop says what is in; sent again it is completed', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => [`北京中断${n}测试有限公司`, freshUscc(), '海淀', '能源', '']);
    const bytes = await writeXlsx('企业', columns, rows);
    const collection = Enterprise.collection;
    let batches = 0;
    const insertMany = collection.insertMany.bind(collection);
    collection.insertMany = async (...given: Parameters<typeof insertMany>) => {
      batches += 1;
      if (batches === 3) throw new Error('the database went away');
      return insertMany(...given);
    };
    try {
      expect(await send(bytes, false)).toMatchObject({ state: 'stopped', created: 250, applied: 200 });
    } finally {
      collection.insertMany = insertMany;
    }
    expect(await Enterprise.countDocuments({ name: /中断/u })).toBe(200);
    expect(await send(bytes, false)).toMatchObject({ state: 'applied', created: 50, unchanged: 200, applied: 50 });
  });
});
