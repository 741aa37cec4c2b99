import { racingScenario, racingThresholds } from '../lib/booking.ts';
import { summaryTrendStats } from '../lib/thresholds.ts';

/** Investors ask for the same slots at the same moment. */
export const options = { scenarios: { race: racingScenario }, thresholds: racingThresholds, summaryTrendStats };

export { race } from '../lib/booking.ts';
