import type { LinkSample } from './linkSample.ts';
import type { StageQuality } from './types.ts';

export interface Measured {
  readonly before: LinkSample;
  readonly after: LinkSample;
  /** Between the two, in ms. */
  readonly elapsedMs: number;
  /** The node's worst score for what I receive, 0 to 10; null when it has none. */
  readonly score: number | null;
}

/** The link in one word: the worst of loss, round trip, frames a second and the node's score. */
export function qualityOf(measured: Measured): StageQuality {
  const { after, score } = measured;
  const loss = lossOf(measured);
  const fps = framesPerSecond(measured);
  if (loss === null && after.sentLoss === null) return 'unknown';
  const worstLoss = Math.max(loss ?? 0, after.sentLoss ?? 0);
  const trip = after.roundTripMs ?? 0;
  if (worstLoss > 0.08 || trip > 800 || fps < 4 || (score ?? 10) <= 3) return 'poor';
  if (worstLoss > 0.02 || trip > 300 || fps < 10 || (score ?? 10) <= 6) return 'fair';
  return 'good';
}

function lossOf({ before, after }: Measured): number | null {
  const received = Math.max(0, after.received - before.received);
  const lost = Math.max(0, after.lost - before.lost);
  return received + lost === 0 ? null : lost / (received + lost);
}

/** Of one camera on average; without one, nothing to complain of. */
function framesPerSecond({ before, after, elapsedMs }: Measured): number {
  if (after.cameras === 0 || before.cameras !== after.cameras || elapsedMs <= 0) return Number.POSITIVE_INFINITY;
  return ((after.frames - before.frames) / after.cameras) * (1_000 / elapsedMs);
}
