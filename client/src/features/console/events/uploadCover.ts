import { StaffEventView, uploads } from '@jingqi/contract';
import { ApiError } from '../../../api/ApiError.ts';
import { refusal } from '../../../api/call.ts';

/** Sets the cover of an event. Throws ApiError (BAD_FILE, TOO_LARGE, …). */
export async function uploadCover(eventId: string, file: File): Promise<StaffEventView> {
  const body = new FormData();
  body.set('file', file);
  const { method, path } = uploads.uploadCover;
  const sent = fetch(path.replace(':id', encodeURIComponent(eventId)), {
    method: method.toUpperCase(),
    credentials: 'same-origin',
    body,
  });
  const response = await sent.catch(() => Promise.reject(new ApiError('OFFLINE')));
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(answer, response.status);
  return StaffEventView.parse(answer);
}
