import { hlsCrowdScenario, hlsThresholds } from '../lib/hlsCrowd.ts';
import { summaryTrendStats } from '../lib/thresholds.ts';

/** Everybody watches by HLS: playlists each two seconds, each new segment once. */
export const options = { scenarios: { hls: hlsCrowdScenario }, thresholds: hlsThresholds, summaryTrendStats };

export { hlsCrowd } from '../lib/hlsCrowd.ts';
