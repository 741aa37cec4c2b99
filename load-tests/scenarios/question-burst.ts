import { askingScenario, moderatingScenario } from '../lib/asking.ts';
import { crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';

/** Questions are raised and released while the crowd watches. */
export const options = {
  scenarios: { crowd: crowdScenario, ask: askingScenario, moderate: moderatingScenario },
  thresholds: { ...crowdThresholds, delivery_ms: ['p(95)<1000'] },
  summaryTrendStats,
};

export { ask, moderate } from '../lib/asking.ts';
export { crowd } from '../lib/crowd.ts';
