import exec from 'k6/execution';
import { ask as askQuestions, askingScenario, moderate as release, moderatingScenario } from '../lib/asking.ts';
import { gappedClients, troubles } from '../lib/counts.ts';
import { crowd as come, crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';

/** Questions are raised and released while the crowd watches. */
export const options = {
  scenarios: { crowd: crowdScenario, ask: askingScenario, moderate: moderatingScenario },
  thresholds: { ...crowdThresholds, delivery_ms: ['p(95)<1000'] },
  summaryTrendStats,
};

export function crowd(): void {
  gappedClients.add(0);
  troubles.add(0);
  come(exec.scenario.iterationInTest);
}
export const ask = (): void => askQuestions();
export const moderate = (): void => release();
