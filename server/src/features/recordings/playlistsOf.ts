import type { Id, ReplayPart } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { partsIn } from './parts.ts';
import { Playlists } from './Playlists.ts';
import type { RecordingPlace } from './recording.model.ts';
import { filesInFolder, filesInStore } from './stageFiles.ts';

type Settings = Platform['settings'];

/** What is on air grows; what was moved to a store is whole. In ms. */
const liveMs = 1_000;
const storedMs = 10 * 60_000;

interface Both {
  folder: Playlists | null;
  s3: Playlists | null;
}
const known = new WeakMap<Settings, Both>();

/** This process's playlists of what is in a place; null where there is no such place. */
export function playlistsOf({ settings }: Pick<Platform, 'settings'>, place: RecordingPlace): Playlists | null {
  const both = known.get(settings) ?? make(settings);
  known.set(settings, both);
  return place === 'none' ? null : both[place];
}

function make({ hlsFolder, stores }: Settings): Both {
  const store = stores?.s3;
  return {
    folder: hlsFolder === undefined ? null : new Playlists((eventId) => filesInFolder(hlsFolder, eventId), liveMs),
    s3: store ? new Playlists((eventId) => filesInStore(store, eventId), storedMs) : null,
  };
}

/** The stretches of what was recorded so far, in order; none when nothing was. */
export async function partsOf(
  platform: Pick<Platform, 'settings'>,
  eventId: Id,
  place: RecordingPlace = 'folder',
): Promise<ReplayPart[]> {
  return partsIn((await playlistsOf(platform, place)?.runsOf(eventId)) ?? []);
}
