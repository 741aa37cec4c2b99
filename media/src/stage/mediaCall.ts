import { DomainError } from '@jingqi/contract';

/**
 * Runs a call into mediasoup. What it finds wrong with the browser's parameters is INVALID_INPUT;
 * what is closed meanwhile (a worker lost, a stage over) is MEDIA_UNAVAILABLE.
 */
export async function mediaCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || isNamed(error, 'UnsupportedError')) throw new DomainError('INVALID_INPUT');
    if (isNamed(error, 'InvalidStateError') || isAboutClosing(error)) throw new DomainError('MEDIA_UNAVAILABLE');
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function isAboutClosing(error: unknown): boolean {
  return error instanceof Error && /closed|not found/iu.test(error.message);
}
