import type { EventReport } from '@jingqi/contract';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { DownloadHandlers } from '../../kit/index.ts';
import { drawCurve } from './drawCurve.ts';
import { drawSection, type Pdf } from './drawSection.ts';
import { reportOf } from './readReport.ts';
import { shortTime, sectionsOf } from './report.rows.ts';
import type { Language } from './report.words.ts';
import { reportFont } from './reportFont.ts';

const margin = 48;

/** The report to be printed, A4. Throws NOT_FOUND, WRONG_STATE, UNAVAILABLE (no Chinese font on this machine). */
export const reportPdf: DownloadHandlers['reportPdf'] = async ({ platform, params, query: { language } }) => {
  const report = await reportOf(params.id, platform.clock());
  const name = language === 'zh' ? '活动报告' : 'report';
  return {
    type: 'application/pdf',
    fileName: `${name}-${report.event.title}.pdf`,
    body: await pdfOf(report, language),
  };
};

export async function pdfOf(report: EventReport, language: Language): Promise<Buffer> {
  const { path, family } = reportFont();
  const pdf = new PDFDocument({ size: 'A4', margin, bufferPages: true, info: { Title: report.event.title } });
  const written = buffer(pdf);
  pdf.registerFont('text', path, family).font('text');
  head(pdf, report, language);
  const [registered, attended, ...rest] = sectionsOf(report, language);
  for (const section of [registered, attended]) if (section) drawSection(pdf, section);
  drawCurve(pdf, report.attended.curve, language === 'zh' ? '每分钟同时在线' : 'Present in each minute');
  for (const section of rest) drawSection(pdf, section);
  numberPages(pdf);
  pdf.end();
  return written;
}

function head(pdf: Pdf, { event, countedAt }: EventReport, language: Language): void {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  pdf.fillColor('#1A4F9C').fontSize(10).text(say('京企直播 · 活动报告', 'Jingqi Live · event report'));
  pdf.moveDown(0.3).fillColor('#1B2430').fontSize(20).text(event.title);
  const from = event.liveAt ? shortTime(event.liveAt) : '—';
  const to = event.endedAt ? shortTime(event.endedAt) : '—';
  const lines = [
    `${event.host.office} ${event.host.title} ${event.host.name}`,
    `${say('直播', 'On air')} ${from} – ${to}${say('（北京时间）', ' (Beijing time)')}`,
    `${say('统计于', 'Counted at')} ${shortTime(countedAt)}`,
  ];
  pdf.moveDown(0.3).fillColor('#5B6776').fontSize(10).text(lines.join('\n'));
  pdf.moveDown(1);
}

function numberPages(pdf: Pdf): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.fillColor('#5B6776').fontSize(8);
    pdf.text(`${page + 1} / ${count}`, margin, pdf.page.height - 30, {
      width: pdf.page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    });
  }
}
