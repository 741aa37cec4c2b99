import type { PublicQuestion } from '@jingqi/contract';

/** Pinned first, then on air, then by votes; answered ones last; among equals the one released earlier. */
export function inOrder(questions: readonly PublicQuestion[]): PublicQuestion[] {
  return [...questions].sort(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) ||
      Number(b.onAir) - Number(a.onAir) ||
      Number(a.state === 'answered') - Number(b.state === 'answered') ||
      b.votes - a.votes ||
      a.releasedAt.localeCompare(b.releasedAt) ||
      a.id.localeCompare(b.id),
  );
}
