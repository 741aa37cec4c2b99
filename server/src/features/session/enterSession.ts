import type { CommandInput, Entered } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { missedRows, readHeads } from './missedRows.ts';
import { readSnapshot } from './readSnapshot.ts';

/**
 * The caller follows its streams already. Their numbers are read before anything else: what is read later may contain more
 * than those numbers say, which comes once more as facts, but never less.
 */
export async function enterSession(caller: CommandCaller, { after }: CommandInput<'session:enter'>): Promise<Entered> {
  const heads = await readHeads(caller.streams);
  const missed = after ? await missedRows(heads, after) : null;
  return {
    role: caller.eventRole,
    personId: caller.actor.personId,
    name: caller.actor.name,
    heads,
    snapshot: missed ? null : await readSnapshot(caller),
    missed: missed ?? [],
    now: caller.platform.clock().toISOString(),
  };
}
