import type { Run } from '../Run.ts';
import { setUp } from '../setUp.ts';
import { node } from './evening.ts';

/** `npm run bench`: costs beside their baselines, on services of its own. */
export async function bench(run: Run): Promise<number> {
  await setUp(run, { needsBrowser: false, needsClient: false });
  return node(run, 'load-tests/src/bench/main.ts', {});
}
