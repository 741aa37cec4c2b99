import exec from 'k6/execution';
import { gappedClients, troubles } from '../lib/counts.ts';
import { crowd as come, crowdScenario } from '../lib/crowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';

/** Everybody comes at once. */
export const options = {
  scenarios: { crowd: crowdScenario },
  thresholds: crowdThresholds,
  summaryTrendStats,
};

export function crowd(): void {
  gappedClients.add(0);
  troubles.add(0);
  come(exec.scenario.iterationInTest);
}
