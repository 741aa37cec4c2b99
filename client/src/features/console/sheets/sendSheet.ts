import { ImportReport, uploads } from '@jingqi/contract';
import { ApiError } from '../../../api/ApiError.ts';
import { addressOf, refusal } from '../../../api/call.ts';

/** A sheet, and whether to look only at what it would do. */
export interface SheetToSend {
  file: File;
  dryRun: boolean;
}

/** Throws ApiError (BAD_SHEET, TOO_MANY_ROWS, …). */
export async function sendSheet(
  route: 'importRegister' | 'importRegistrations',
  params: Record<string, string>,
  file: File,
  dryRun: boolean,
): Promise<ImportReport> {
  const body = new FormData();
  body.set('file', file);
  const address = addressOf(uploads[route].path, { params, query: { dryRun: String(dryRun) } });
  const sent = fetch(address, { method: 'POST', credentials: 'same-origin', body });
  const response = await sent.catch(() => Promise.reject(new ApiError('OFFLINE')));
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(answer, response.status);
  return ImportReport.parse(answer);
}
