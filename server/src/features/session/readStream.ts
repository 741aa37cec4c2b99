import { DomainError, missedLimit, type CommandInput, type CommandOutput } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { readHeads, rowsBetween } from './missedRows.ts';

/** Facts of a stream after a number. Throws FORBIDDEN for a stream that this connection does not follow. */
export async function readStream(
  caller: CommandCaller,
  { stream, after }: CommandInput<'stream:read'>,
): Promise<CommandOutput<'stream:read'>> {
  if (!caller.streams.includes(stream)) throw new DomainError('FORBIDDEN');
  const heads = await readHeads([stream]);
  const rows = await rowsBetween(stream, after, heads[stream] ?? 0, missedLimit);
  return { rows: rows ?? [], complete: rows !== null };
}
