/** How long an act that cannot be recalled waits before it is sent, in ms. */
export const graceMs = 5_000;

export type LastingAct =
  | { kind: 'approve'; questionId: string }
  | { kind: 'reject'; questionId: string; reason: string }
  | { kind: 'merge'; questionId: string; intoId: string };

/** An act that will be sent at `dueAt` (ms since the epoch) unless it is undone. */
export type PendingAct = LastingAct & { dueAt: number };

/** Adds an act; a question has at most one, the newer one counts. */
export function addAct(acts: readonly PendingAct[], act: LastingAct, now: number): PendingAct[] {
  return [...acts.filter((other) => other.questionId !== act.questionId), { ...act, dueAt: now + graceMs }];
}

/** Takes back the act on `questionId`, or the latest one. `undone` is null when there is nothing to take back. */
export function undoAct(
  acts: readonly PendingAct[],
  questionId?: string,
): { acts: PendingAct[]; undone: PendingAct | null } {
  const undone = (questionId ? acts.find((act) => act.questionId === questionId) : acts.at(-1)) ?? null;
  return { acts: acts.filter((act) => act !== undone), undone };
}

/** Splits off what is to be sent now. */
export function takeDue(acts: readonly PendingAct[], now: number): { due: PendingAct[]; acts: PendingAct[] } {
  return { due: acts.filter((act) => act.dueAt <= now), acts: acts.filter((act) => act.dueAt > now) };
}
