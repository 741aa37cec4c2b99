import process from 'node:process';
import { auditSpec } from '../platform/specs.ts';
import type { Run } from '../Run.ts';
import { setUp } from '../setUp.ts';
import { layoutFor } from './layoutFor.ts';
import { readPorts } from './settings.ts';

/** `npm run audit:verify`: walks along the audit log of the running platform. 0: it is intact. */
export async function auditVerify(run: Run): Promise<number> {
  const redisUrl = process.env['REDIS_URL'];
  const programs = await setUp(run, { needsBrowser: false, needsClient: false, redisUrl });
  const { logFile: _, ...spec } = auditSpec(layoutFor(programs, readPorts(process.env)));
  const onLine = (line: string): void => void process.stdout.write(`${line}\n`);
  const { code } = await run.family.run({ ...spec, onLine }, run.stop);
  return code ?? 1;
}
