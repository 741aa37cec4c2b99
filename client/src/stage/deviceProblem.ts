import type { DeviceProblem } from './types.ts';

const problems: Record<string, DeviceProblem> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'notFound',
  OverconstrainedError: 'notFound',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The browser's refusal of a device as a code. */
export function deviceProblem(error: unknown): DeviceProblem {
  return (error instanceof Error && problems[error.name]) || 'failed';
}
