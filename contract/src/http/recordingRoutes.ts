import { z } from 'zod';
import { HlsAddress, RecordingChange, RecordingView, ReplayView } from '../recording.ts';
import { byId, none, operator, overseers, reading, writing } from './parts.ts';
import { route } from './route.ts';

/** HLS, recordings and replays. The playlists and segments themselves are under `/hls/<eventId>/<pass>/`. */
export const recordingRoutes = {
  hlsAddress: route({
    method: 'get',
    path: '/api/events/:id/hls',
    summary: 'Where the broadcast on air is as HLS, for me',
    params: byId,
    query: none,
    body: none,
    output: HlsAddress,
    allow: 'anyone',
    rate: reading,
  }),
  replay: route({
    method: 'get',
    path: '/api/events/:id/replay',
    summary: 'The replay with its chapters and questions',
    params: byId,
    query: none,
    body: none,
    output: ReplayView,
    allow: 'anyone',
    rate: reading,
  }),
  recordings: route({
    method: 'get',
    path: '/api/console/recordings',
    summary: 'Recordings, latest first, at most 200',
    params: none,
    query: none,
    body: none,
    output: z.object({ items: z.array(RecordingView) }),
    allow: overseers,
    rate: reading,
  }),
  changeRecording: route({
    method: 'post',
    path: '/api/console/events/:id/recording',
    summary: 'Withdraw, restore, hold, release or remove a recording; withdrawn within 2 s everywhere, audited',
    params: byId,
    query: none,
    body: RecordingChange,
    output: RecordingView,
    allow: operator,
    rate: writing,
  }),
} as const;
