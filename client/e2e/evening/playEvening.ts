import { asking } from './asking.ts';
import { ending } from './ending.ts';
import { enrolling } from './enrolling.ts';
import type { Evening, Step } from './Evening.ts';
import { besides, replaying } from './late.ts';
import { following } from './following.ts';
import { arranging, meeting, outcomes } from './meeting.ts';
import { onAir } from './onAir.ts';
import { preparing } from './preparing.ts';

/**
 * The whole evening in order. The meeting comes before the broadcast, so that two cores never carry both; its five minutes
 * run on meanwhile, and the report waits for their end.
 */
export const steps: readonly Step[] = [
  ...preparing.slice(0, 3),
  ...enrolling,
  ...arranging,
  ...meeting,
  ...preparing.slice(3, 4),
  ...outcomes,
  ...preparing.slice(4),
  ...onAir.slice(0, 3),
  ...asking,
  ...besides,
  ...onAir.slice(3),
  ...ending,
  ...replaying,
  ...following,
];

export interface Outcome {
  title: string;
  /** What proved it, or why it failed. */
  words: string;
  passed: boolean;
  ms: number;
}

/** Plays the steps one after the other and stops at the first that fails. `tell` hears each outcome. */
export async function playEvening(evening: Evening, tell: (outcome: Outcome) => Promise<void>): Promise<boolean> {
  for (const step of steps) {
    const outcome = await played(step, evening);
    await tell(outcome);
    if (!outcome.passed) return false;
  }
  return true;
}

async function played({ title, play }: Step, evening: Evening): Promise<Outcome> {
  const began = performance.now();
  try {
    const words = await play(evening);
    return { title, words, passed: true, ms: performance.now() - began };
  } catch (error) {
    const words = error instanceof Error ? error.message.slice(0, 600) : String(error);
    return { title, words, passed: false, ms: performance.now() - began };
  }
}
