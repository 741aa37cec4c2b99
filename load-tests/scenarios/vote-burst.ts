import exec from 'k6/execution';
import { gappedClients, troubles } from '../lib/counts.ts';
import { crowd as come, crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';
import { vote as castVotes, votingScenario } from '../lib/voting.ts';

/** Votes pour in while the crowd watches. */
export const options = {
  scenarios: { crowd: crowdScenario, vote: votingScenario },
  thresholds: { ...crowdThresholds, act_ms: ['p(95)<1000'] },
  summaryTrendStats,
};

export function crowd(): void {
  gappedClients.add(0);
  troubles.add(0);
  come(exec.scenario.iterationInTest);
}
export const vote = (): void => castVotes();
