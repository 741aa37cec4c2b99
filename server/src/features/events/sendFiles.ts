import type { DownloadHandlers } from '../../kit/index.ts';
import { calendarFile } from './calendarFile.ts';
import { readCover } from './readCover.ts';

export const sendCalendar: DownloadHandlers['calendar'] = async ({ platform, params }) => ({
  type: 'text/calendar; charset=utf-8',
  fileName: 'event.ics',
  body: await calendarFile(platform, params.id),
  headers: { 'Cache-Control': 'no-cache' },
});

/** A cover's address is new with each upload, so what is public may be kept for ever; a draft's stays with who asked. */
export const sendCover: DownloadHandlers['cover'] = async ({ params, actor }) => {
  const cover = await readCover(params.id, actor?.role ?? null);
  return {
    type: cover.type,
    body: cover.bytes,
    headers: {
      'Cache-Control': cover.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  };
};
