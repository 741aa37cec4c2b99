import type { RouteHandlers } from '../../kit/index.ts';
import { changeRecording } from './changeRecording.ts';
import { hlsAddress } from './hlsAddress.ts';
import { listRecordings } from './listRecordings.ts';
import { showReplay } from './showReplay.ts';

export { archiveRecording } from './archiveRecording.ts';
export { beginRecording } from './beginRecording.ts';
export { closeRecording } from './closeRecording.ts';
export { Recording, type RecordingDoc } from './recording.model.ts';
export { partsOf } from './playlistsOf.ts';
export { removeRecording } from './removeRecording.ts';
export { permitHls, serveHls, type HlsAnswer } from './serveHls.ts';

/** HLS on air, its recording and the replay. */
export const routes = {
  hlsAddress,
  replay: showReplay,
  recordings: listRecordings,
  changeRecording,
} satisfies Partial<RouteHandlers>;
