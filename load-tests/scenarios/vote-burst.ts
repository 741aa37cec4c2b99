import { crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';
import { votingScenario } from '../lib/voting.ts';

/** Votes pour in while the crowd watches. */
export const options = {
  scenarios: { crowd: crowdScenario, vote: votingScenario },
  thresholds: { ...crowdThresholds, act_ms: ['p(95)<1000'] },
  summaryTrendStats,
};

export { crowd } from '../lib/crowd.ts';
export { vote } from '../lib/voting.ts';
