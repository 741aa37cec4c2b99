import type { Run } from '../Run.ts';
import { setUp } from '../setUp.ts';
import { node } from './evening.ts';

/** `npm run load -- <scenario>`: a load test against a platform of its own. */
export async function load(run: Run): Promise<number> {
  await setUp(run, { needsBrowser: false, needsClient: true });
  return node(run, 'load-tests/src/main.ts', {});
}
