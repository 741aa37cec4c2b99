import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hlsFiles, Rendition, type Id } from '@jingqi/contract';
import { Recent } from '../../kit/index.ts';
import { initBoxes, type InitFacts } from './initBoxes.ts';
import { measure } from './measure.ts';
import { mediaPlaylist, type PlaylistKind } from './mediaPlaylist.ts';
import { multivariantPlaylist, type Measured } from './multivariantPlaylist.ts';
import { placeSegments } from './placeSegments.ts';
import { readRuns, type Run } from './readRuns.ts';
import type { StageFiles } from './stageFiles.ts';

/** A playlist as it goes out to all who ask for it; both forms have the tag of the text. */
export interface Composed {
  text: Buffer;
  gzipped: Buffer;
  etag: string;
}

interface Snapshot {
  runs: readonly Run[];
  files: StageFiles;
  /** What was composed of it, by name. */
  composed: Map<string, Promise<Composed>>;
}

const compress = promisify(gzip);

/** Playlists of stages: the files are read again after `maxAgeMs`, and each playlist is composed once for everybody. */
export class Playlists {
  readonly #snapshots: Recent<Snapshot>;

  constructor(filesOf: (eventId: Id) => StageFiles, maxAgeMs: number) {
    this.#snapshots = new Recent<Snapshot>({
      maxAgeMs,
      limit: 200,
      read: async (eventId) => {
        const files = filesOf(eventId);
        return { runs: await readRuns(files), files, composed: new Map() };
      },
    });
  }

  /** The runs of a stage, at most `maxAgeMs` old. */
  async runsOf(eventId: Id): Promise<readonly Run[]> {
    return (await this.#snapshots.get(eventId)).runs;
  }

  /** `rendition` null: the multivariant playlist. Null when there is nothing to play. */
  async playlist(eventId: Id, kind: PlaylistKind, rendition: Rendition | null): Promise<Composed | null> {
    const snapshot = await this.#snapshots.get(eventId);
    const there = renditionsOf(snapshot.runs);
    if (rendition === null ? there.length === 0 : !there.includes(rendition)) return null;
    const name = `${JSON.stringify(kind)}/${rendition ?? ''}`;
    const composed = snapshot.composed.get(name) ?? compose(snapshot, kind, rendition);
    snapshot.composed.set(name, composed);
    // A store that did not answer may the next time.
    composed.catch(() => snapshot.composed.delete(name));
    return composed;
  }
}

/** Those at least one run has; a layer that some lack is theirs too, by the nearest. */
function renditionsOf(runs: readonly Run[]): Rendition[] {
  return Rendition.options.filter((rendition) => runs.some(({ lists }) => lists[rendition]?.segments.length));
}

async function compose(snapshot: Snapshot, kind: PlaylistKind, rendition: Rendition | null): Promise<Composed> {
  const text = Buffer.from(
    rendition === null ? await multivariant(snapshot, kind) : media(snapshot.runs, kind, rendition),
  );
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return { text, gzipped: await compress(text), etag };
}

function media(runs: readonly Run[], kind: PlaylistKind, rendition: Rendition): string {
  return mediaPlaylist(placeSegments(runs, rendition), kind);
}

async function multivariant({ runs, files }: Snapshot, { kind }: PlaylistKind): Promise<string> {
  const measured = renditionsOf(runs).map(async (rendition): Promise<Measured> => {
    const rates = await measure(files, placeSegments(runs, rendition));
    return { rendition, ...rates, facts: await factsOf(files, runs, rendition) };
  });
  return multivariantPlaylist(kind, await Promise.all(measured));
}

/** As the latest run says that has it. */
async function factsOf(files: StageFiles, runs: readonly Run[], rendition: Rendition): Promise<InitFacts | null> {
  const run = runs.findLast(({ lists }) => lists[rendition]?.segments.length);
  const file = run && (await files.read(hlsFiles.init(run.run, rendition)));
  return file ? initBoxes(file) : null;
}
