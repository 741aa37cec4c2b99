import exec from 'k6/execution';
import { setTimeout } from 'k6/timers';
import { gappedClients, troubles } from './counts.ts';
import { prepared } from './prepared.ts';
import { Viewer } from './Viewer.ts';

/** How many virtual users hold the viewers between them. */
export const crowdUsers = Math.ceil(prepared.viewers / prepared.perUser);
/** When everybody is there, and when they leave, in ms from the start. */
export const fullAtMs = prepared.comeSeconds * 1_000;
export const leaveAtMs = fullAtMs + prepared.staySeconds * 1_000;
/** Longer than anybody stays. */
export const maxDuration = `${prepared.comeSeconds + prepared.staySeconds + 60}s`;
/** A scenario of one virtual user that does one thing to the end. */
export const alone = { executor: 'per-vu-iterations' as const, vus: 1, iterations: 1, maxDuration };
/** A scenario of k6 in which the viewers come, spread over the time for coming, stay and leave. */
export const crowdScenario = {
  executor: 'per-vu-iterations' as const,
  exec: 'crowd',
  vus: crowdUsers,
  iterations: 1,
  maxDuration,
};

/** One virtual user: its viewers come one after the other. */
export function crowd(): void {
  // A count that was never touched is no figure, and its threshold would not be looked at.
  gappedClients.add(0);
  troubles.add(0);
  const user = exec.scenario.iterationInTest;
  const mine = Math.min(prepared.perUser, prepared.viewers - user * prepared.perUser);
  const viewers: Viewer[] = [];
  for (let turn = 0; turn < mine; turn += 1) {
    const index = user + turn * crowdUsers;
    setTimeout(() => viewers.push(new Viewer(index)), (fullAtMs * index) / prepared.viewers);
  }
  setTimeout(() => {
    for (const viewer of viewers) viewer.leave();
  }, leaveAtMs);
}
