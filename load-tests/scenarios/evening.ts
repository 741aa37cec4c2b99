import { askingScenario, moderatingScenario } from '../lib/asking.ts';
import { racingScenario, racingThresholds } from '../lib/booking.ts';
import { crowdScenario } from '../lib/crowd.ts';
import { hlsCrowdScenario, hlsThresholds } from '../lib/hlsCrowd.ts';
import { crowdThresholds, summaryTrendStats } from '../lib/thresholds.ts';
import { votingScenario } from '../lib/voting.ts';

/** All at once: the crowd on its sockets and at the playlists, questions released, votes, a race for meetings. */
export const options = {
  scenarios: {
    crowd: crowdScenario,
    hls: hlsCrowdScenario,
    ask: askingScenario,
    moderate: moderatingScenario,
    vote: votingScenario,
    race: racingScenario,
  },
  thresholds: {
    ...hlsThresholds,
    ...racingThresholds,
    ...crowdThresholds,
    delivery_ms: ['p(95)<2000'],
    act_ms: ['p(95)<2000'],
  },
  summaryTrendStats,
};

export { ask, moderate } from '../lib/asking.ts';
export { race } from '../lib/booking.ts';
export { crowd } from '../lib/crowd.ts';
export { hlsCrowd } from '../lib/hlsCrowd.ts';
export { vote } from '../lib/voting.ts';
