import { linkSample, type LinkSample } from './linkSample.ts';
import { qualityOf } from './qualityOf.ts';
import type { StageSession } from './StageSession.ts';
import type { StageQuality } from './types.ts';

const everyMs = 2_000;

/** Measures the session's link every two seconds until the returned function is called. */
export function watchQuality(session: () => StageSession | null, tell: (quality: StageQuality) => void): () => void {
  let before: { readonly of: StageSession; readonly sample: LinkSample; readonly at: number } | null = null;
  const measure = async (): Promise<void> => {
    const now = session();
    if (!now?.down) return;
    const sample = await sampleOf(now);
    const at = performance.now();
    if (before?.of === now) {
      tell(qualityOf({ before: before.sample, after: sample, elapsedMs: at - before.at, score: now.down.score }));
    }
    before = { of: now, sample, at };
  };
  const timer = setInterval(() => void measure().catch(() => undefined), everyMs);
  return () => clearInterval(timer);
}

async function sampleOf({ up, down }: StageSession): Promise<LinkSample> {
  const reports = await Promise.all([up?.stats() ?? null, down?.stats() ?? null]);
  const rows = reports.flatMap((report) => (report ? [...report.values()] : []));
  const running = down && !down.isHeld ? down.streams : [];
  const cameras = running.filter(({ source, paused }) => source === 'camera' && !paused);
  return linkSample(rows, new Set(cameras.map(({ track }) => track.id)));
}
