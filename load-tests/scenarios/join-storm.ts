import { crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';

/** Everybody comes at once. */
export const options = {
  scenarios: { crowd: crowdScenario },
  thresholds: crowdThresholds,
  summaryTrendStats,
};

export { crowd } from '../lib/crowd.ts';
