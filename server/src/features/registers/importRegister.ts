import { DomainError, newId, type ImportReport, type RegisterKind } from '@jingqi/contract';
import { readSheet, type Platform, type UploadHandlers } from '../../kit/index.ts';
import { applyImport } from './applyImport.ts';
import { columnsOf } from './columns.ts';
import { planImport, type Plan } from './planImport.ts';

const maxRows = 20_000;
const listed = 200;
const lockMs = 10 * 60_000;

type Request = Parameters<UploadHandlers['importRegister']>[0];

/**
 * Takes a sheet into a register: rows with a problem are left out, the others made or changed by their code (or name and
 * place); sending it again changes nothing. One at a time a register.
 * Throws BAD_SHEET, TOO_MANY_ROWS, TOO_LARGE, CONFLICT (another import is running).
 */
export async function importRegister(request: Request): Promise<ImportReport> {
  const { params, query, file, platform } = request;
  const { kind } = params;
  const columns = columnsOf[kind].map(({ key, titles, required }) => ({
    key,
    titles: [...titles] as [string, string],
    required,
  }));
  const table = await readSheet(file.bytes, file.name, { columns, maxRows });
  if (query.dryRun === 'true') return reportOf(await planImport(kind, table), { state: 'checked', applied: 0 });
  return alone(platform, kind, async () => {
    const plan = await planImport(kind, table);
    const rows = [...plan.created, ...plan.updated].toSorted((a, b) => a.row - b.row);
    const { applied, isStopped } = await applyImport(request, kind, rows, file.name);
    return reportOf(plan, { state: isStopped ? 'stopped' : 'applied', applied });
  });
}

function reportOf(
  { created, updated, unchanged, bad, problems }: Plan,
  done: Pick<ImportReport, 'state' | 'applied'>,
): ImportReport {
  return {
    ...done,
    rows: created.length + updated.length + unchanged + bad,
    created: created.length,
    updated: updated.length,
    unchanged,
    bad,
    problems: problems.slice(0, listed),
    moreProblems: Math.max(0, problems.length - listed),
  };
}

/** Runs the work while no other import of this register runs anywhere. Throws CONFLICT. */
async function alone<T>({ redis }: Platform, kind: RegisterKind, work: () => Promise<T>): Promise<T> {
  const [key, mine] = [`register-import:${kind}`, newId()];
  if ((await redis.set(key, mine, 'PX', lockMs, 'NX')) === null)
    throw new DomainError('CONFLICT', { fields: [{ path: 'file', problem: 'running' }] });
  try {
    return await work();
  } finally {
    if ((await redis.get(key)) === mine) await redis.del(key);
  }
}
