import exec from 'k6/execution';
import { ask as askQuestions, askingScenario, moderate as release, moderatingScenario } from '../lib/asking.ts';
import { gappedClients, troubles } from '../lib/counts.ts';
import { crowd as come, crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';
import { vote as castVotes, votingScenario } from '../lib/voting.ts';

/** All at once: the crowd, questions released, votes. */
export const options = {
  scenarios: { crowd: crowdScenario, ask: askingScenario, moderate: moderatingScenario, vote: votingScenario },
  thresholds: { ...crowdThresholds, delivery_ms: ['p(95)<2000'], act_ms: ['p(95)<2000'] },
  summaryTrendStats,
};

export function crowd(): void {
  gappedClients.add(0);
  troubles.add(0);
  come(exec.scenario.iterationInTest);
}
export const ask = (): void => askQuestions();
export const moderate = (): void => release();
export const vote = (): void => castVotes();
