import type { RecordedPart } from './recording.model.ts';
import { lengthOf } from './recording.policy.ts';

/**
 * Where a moment is in the replay, in ms: what was before the first part is at the beginning, what was in a gap where the
 * next part begins, what came after the last at the end.
 */
export function offsetIn(parts: readonly RecordedPart[], at: Date): number {
  const next = parts.find((part) => at.getTime() < part.at.getTime() + part.durationMs);
  if (!next) return lengthOf(parts);
  return next.offsetMs + Math.max(0, at.getTime() - next.at.getTime());
}
