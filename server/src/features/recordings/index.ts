import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { hlsAddress } from './hlsAddress.ts';

export { beginRecording } from './beginRecording.ts';
export { Recording, type RecordingDoc } from './recording.model.ts';
export { partsOf } from './playlistsOf.ts';
export { recordingStanding, recordingStateOf } from './recordingStateOf.ts';
export { serveHls, type HlsAnswer } from './serveHls.ts';

const missing = (): Promise<never> => Promise.reject(new DomainError('UNAVAILABLE'));

/** HLS on air, its recording and the replay. */
export const routes = {
  hlsAddress,
  replay: missing,
  recordings: missing,
  changeRecording: missing,
} satisfies Partial<RouteHandlers>;
