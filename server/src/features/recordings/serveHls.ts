import { DomainError, HlsFileName, Rendition, type Id } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { isRevoked, readPass } from '../media/index.ts';
import { hlsStanding, requirePlayable, type HlsStanding } from './hlsStanding.ts';
import type { Composed } from './Playlists.ts';
import type { PlaylistKind } from './mediaPlaylist.ts';
import { playlistsOf } from './playlistsOf.ts';
import type { Run } from './readRuns.ts';
import type { RecordingPlace } from './recording.model.ts';
import { isWatchable } from './recording.policy.ts';

/** What is sent for an address under `/hls/`. `isOpen`: anybody may have it, and anything on the way may keep it. */
export type HlsAnswer = { isOpen: boolean } & (
  | { kind: 'playlist'; playlist: Composed }
  | { kind: 'file'; place: RecordingPlace; file: string }
);

const playlistName = /^(live|replay)(?:-(l|m|h|sound))?\.m3u8$/u;
/** ffmpeg has written its last segment when the broadcast has been over for so long, in ms. */
const writtenMs = 10_000;

/**
 * Playlist or file for a pass, without asking a database or for a session. Throws NOT_FOUND, REPLAY_NOT_READY,
 * ADDRESS_EXPIRED, REPLAY_WITHDRAWN, HLS_OFF.
 */
export async function serveHls(platform: Platform, eventId: Id, pass: string, name: string): Promise<HlsAnswer> {
  if (platform.settings.hlsFolder === undefined) throw new DomainError('NOT_FOUND');
  const playlist = playlistName.exec(name);
  if (!playlist && !HlsFileName.safeParse(name).success) throw new DomainError('NOT_FOUND');
  const { isOpen, standing } = await permitHls(platform, eventId, pass);
  if (!playlist) return { isOpen, kind: 'file', place: placeOf(standing), file: name };
  const rendition = Rendition.safeParse(playlist[2]).data ?? null;
  const kind = playlist[1] === 'replay' ? 'replay' : 'live';
  return { isOpen, kind: 'playlist', playlist: await composed(platform, eventId, standing, kind, rendition) };
}

/** Whether a pass opens what there is of an event now. Throws NOT_FOUND, ADDRESS_EXPIRED, REPLAY_WITHDRAWN, HLS_OFF. */
export async function permitHls(
  platform: Platform,
  eventId: Id,
  pass: string,
): Promise<{ isOpen: boolean; standing: HlsStanding }> {
  const isOpen = await requirePass(platform, eventId, pass);
  const standing = await hlsStanding(eventId);
  if (isOpen && !standing.guestsAllowed) throw new DomainError('ADDRESS_EXPIRED');
  requirePlayable(standing);
  return { isOpen, standing };
}

/** Whether it is the open one. Throws ADDRESS_EXPIRED. */
async function requirePass(platform: Platform, eventId: Id, pass: string): Promise<boolean> {
  const read = readPass(platform, eventId, pass);
  if (!read.isOpen && (await isRevoked(platform, read.session))) throw new DomainError('ADDRESS_EXPIRED');
  return read.isOpen;
}

async function composed(
  platform: Platform,
  eventId: Id,
  standing: HlsStanding,
  name: PlaylistKind['kind'],
  rendition: Rendition | null,
): Promise<Composed> {
  const playlists = playlistsOf(platform, placeOf(standing));
  if (name === 'replay') {
    const isReady = isWatchable(standing.recording, standing.stage.endedAt !== null);
    const replay = isReady && (await playlists?.playlist(eventId, { kind: 'replay' }, rendition));
    if (!replay) throw new DomainError('REPLAY_NOT_READY');
    return replay;
  }
  const { endedAt } = standing.stage;
  const isOver = endedAt !== null && isWritten(platform, (await playlists?.runsOf(eventId)) ?? [], endedAt);
  const live = await playlists?.playlist(eventId, { kind: 'live', isOver }, rendition);
  if (!live) throw new DomainError('NOT_FOUND');
  return live;
}

function placeOf({ recording }: HlsStanding): RecordingPlace {
  return recording?.place ?? 'folder';
}

/** A live playlist is closed when its last segment is there, so that nobody misses it. */
function isWritten({ clock }: Platform, runs: readonly Run[], endedAt: Date): boolean {
  const lists = Object.values(runs.at(-1)?.lists ?? {});
  return lists.every(({ isOver }) => isOver) || clock().getTime() - endedAt.getTime() > writtenMs;
}
