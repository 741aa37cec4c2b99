import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { listReports } from './listReports.ts';
import { eventReport } from './readReport.ts';
import { reportPdf } from './report.pdf.ts';
import { reportXlsx } from './report.xlsx.ts';

/** What came of an event. */
export const routes = { reports: listReports, eventReport } satisfies Partial<RouteHandlers>;
export const downloads = { reportXlsx, reportPdf } satisfies Partial<DownloadHandlers>;
