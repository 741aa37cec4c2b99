import type { Run } from '../Run.ts';
import { setUp } from '../setUp.ts';
import { node } from './evening.ts';

/** `npm run leads:recount -- [acts] [kills]`: acts among kill −9, then a count, on services of its own. 0: none lost, none doubled. */
export async function leadsRecount(run: Run): Promise<number> {
  await setUp(run, { needsBrowser: false, needsClient: false });
  return node(run, 'jobs/src/recount/main.ts', {});
}
