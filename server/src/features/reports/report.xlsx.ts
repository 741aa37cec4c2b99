import type { DownloadHandlers } from '../../kit/index.ts';
import { writeXlsx, xlsxType } from '../../kit/index.ts';
import { reportOf } from './readReport.ts';
import { shortTime, sectionsOf } from './report.rows.ts';

/** The report as a workbook of one sheet. Throws NOT_FOUND, WRONG_STATE. */
export const reportXlsx: DownloadHandlers['reportXlsx'] = async ({ platform, params, query: { language } }) => {
  const report = await reportOf(params.id, platform.clock());
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const columns = [
    { title: say('项目', 'Part'), width: 28 },
    { title: say('指标', 'Figure'), width: 32 },
    { title: say('数值', 'Value'), width: 18 },
  ];
  const rows = [
    [report.event.title, say('统计时间（北京时间）', 'Counted at (Beijing time)'), shortTime(report.countedAt)],
    ...sectionsOf(report, language).flatMap(({ title, lines }) => lines.map(([name, value]) => [title, name, value])),
    ...report.attended.curve.map(({ at, persons }) => [say('同时在线', 'Present'), shortTime(at), persons]),
  ];
  const body = await writeXlsx(say('活动报告', 'Report'), columns, rows);
  return { type: xlsxType, fileName: `${say('活动报告', 'report')}-${report.event.title}.xlsx`, body };
};
