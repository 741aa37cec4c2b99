import { downloads, type DownloadName } from '@jingqi/contract';
import { ApiError } from './ApiError.ts';
import { addressOf, refusal } from './call.ts';

interface Input {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
}

/** Fetches a file of the contract and hands it to the browser to be kept as `fileName`. Throws ApiError. */
export async function saveFile(name: DownloadName, fileName: string, input: Input = {}): Promise<void> {
  const response = await fetch(addressOf(downloads[name].path, input), { credentials: 'same-origin' }).catch(() => {
    throw new ApiError('OFFLINE');
  });
  if (!response.ok) throw refusal(await response.json().catch(() => null), response.status);
  const blob = await response.blob().catch(() => {
    throw new ApiError('OFFLINE');
  });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has its copy by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
