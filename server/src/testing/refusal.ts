import { Refused } from './Refused.ts';

/** The refusal of something that must be refused; fails the test when it was not. */
export async function refusal(work: Promise<unknown>): Promise<Refused> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('it was let through');
}
