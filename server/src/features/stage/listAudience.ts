import type { AudienceMember, CommandInput, CommandOutput, Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { presence, type CommandCaller } from '../../kit/index.ts';
import { Account } from '../accounts/index.ts';
import { Seat } from './seat.model.ts';

const membersLimit = 100;

/** Signed-in viewers who are present and have no seat, at most 100. */
export async function listAudience(
  { platform }: CommandCaller,
  { eventId }: CommandInput<'audience:list'>,
): Promise<CommandOutput<'audience:list'>> {
  const seated: Id[] = await Seat.distinct('personId', { eventId });
  const present = await presence.signedInViewers(platform, eventId, membersLimit + seated.length);
  const personIds = present.filter((personId) => !seated.includes(personId)).slice(0, membersLimit);
  const accounts = await Account.find({ _id: mongoose.trusted({ $in: personIds }) }, { name: 1, enterprise: 1 }).lean();
  const members: AudienceMember[] = accounts.map(({ _id, name, enterprise }) => ({ personId: _id, name, enterprise }));
  return { members: members.toSorted((a, b) => a.name.localeCompare(b.name, 'zh')) };
}
