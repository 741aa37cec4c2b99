import type PDFDocument from 'pdfkit';
import type { Section } from './report.rows.ts';

export type Pdf = InstanceType<typeof PDFDocument>;

const lineHeight = 20;
const barHeight = 5;

/** A heading and its lines: name, number, and a bar where the numbers are parts to be compared. */
export function drawSection(pdf: Pdf, { title, lines }: Section): void {
  if (lines.length === 0) return;
  const left = pdf.page.margins.left;
  const width = pdf.page.width - left - pdf.page.margins.right;
  const bottom = (): number => pdf.page.height - pdf.page.margins.bottom;
  if (pdf.y + 28 + 2 * lineHeight > bottom()) pdf.addPage();
  pdf.moveDown(0.6).fillColor('#1A4F9C').fontSize(13).text(title, left);
  pdf.moveDown(0.3).fontSize(10);
  const most = Math.max(1, ...lines.map(([, value]) => (typeof value === 'number' ? value : 0)));
  for (const [name, value] of lines) {
    if (pdf.y + lineHeight > bottom()) pdf.addPage();
    const y = pdf.y;
    pdf.fillColor('#1B2430').text(name, left, y, { width: width * 0.45, lineBreak: false, ellipsis: true });
    const shown = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : value;
    pdf.text(shown, left + width * 0.45, y, { width: width * 0.2, align: 'right', lineBreak: false });
    if (typeof value === 'number') {
      pdf.rect(left + width * 0.68, y + 5, Math.max(1, (width * 0.32 * value) / most), barHeight).fill('#B8863B');
    }
    pdf.y = y + lineHeight;
    pdf.x = left;
  }
}
