import type { EventReport } from '@jingqi/contract';
import type { Pdf } from './drawSection.ts';
import { shortTime } from './report.rows.ts';

type Curve = EventReport['attended']['curve'];
const height = 110;

/** How many were there in each minute. */
export function drawCurve(pdf: Pdf, curve: Curve, title: string): void {
  const [first] = curve;
  const last = curve.at(-1);
  if (!first || !last || curve.length < 2) return;
  const left = pdf.page.margins.left;
  const width = pdf.page.width - left - pdf.page.margins.right;
  if (pdf.y + height + 60 > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  pdf.moveDown(0.6).fillColor('#1A4F9C').fontSize(13).text(title, left).moveDown(0.3);
  const top = pdf.y;
  const most = Math.max(1, ...curve.map(({ persons }) => persons));
  pdf.lineWidth(0.5).strokeColor('#C9D1DB').rect(left, top, width, height).stroke();
  curve.forEach(({ persons }, at) => {
    const x = left + (width * at) / (curve.length - 1);
    const y = top + height - (height * persons) / most;
    if (at === 0) pdf.moveTo(x, y);
    else pdf.lineTo(x, y);
  });
  pdf.lineWidth(1.5).strokeColor('#1A4F9C').stroke();
  const caption = { width, lineBreak: false };
  pdf.fillColor('#5B6776').fontSize(8);
  pdf.text(String(most), left + 3, top + 3, caption);
  pdf.text(shortTime(first.at).slice(-5), left, top + height + 4, caption);
  pdf.text(shortTime(last.at).slice(-5), left, top + height + 4, { ...caption, align: 'right' });
  pdf.y = top + height + 20;
  pdf.x = left;
}
