import { askingScenario, moderatingScenario } from '../lib/asking.ts';
import { crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';
import { votingScenario } from '../lib/voting.ts';

/** All at once: the crowd, questions released, votes. */
export const options = {
  scenarios: { crowd: crowdScenario, ask: askingScenario, moderate: moderatingScenario, vote: votingScenario },
  thresholds: { ...crowdThresholds, delivery_ms: ['p(95)<2000'], act_ms: ['p(95)<2000'] },
  summaryTrendStats,
};

export { ask, moderate } from '../lib/asking.ts';
export { crowd } from '../lib/crowd.ts';
export { vote } from '../lib/voting.ts';
