import { DomainError, Source, type CommandInput, type CommandOutput, type StageGrantClaims } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { sessionClaim, signTicket } from '../media/index.ts';
import { ensureStage, readSetting } from './readSetting.ts';
import type { SeatDoc } from './seat.model.ts';
import { seatIn } from './setting.ts';
import { stageNode } from './stageNode.ts';
import { tellScene } from './tellScene.ts';

/**
 * A ticket for the media node the stage is on. Watching is for everybody in the event; publishing for those with a seat.
 * Throws WRONG_STATE when the stage is over or the event called off, MEDIA_UNAVAILABLE when no media node is there.
 */
export async function enterStage(
  caller: CommandCaller,
  { eventId }: CommandInput<'stage:enter'>,
): Promise<CommandOutput<'stage:enter'>> {
  if ((await findEvent(eventId)).state === 'cancelled') throw new DomainError('WRONG_STATE');
  await ensureStage(eventId);
  const setting = await readSetting(eventId);
  if (setting.stage.state === 'ended') throw new DomainError('WRONG_STATE');
  const node = await stageNode(caller.platform, setting.stage);
  if (!node) throw new DomainError('MEDIA_UNAVAILABLE');
  // The node has to know the scene before anybody comes to it.
  await tellScene(caller.platform, eventId);
  const ticket = await signTicket(caller.platform, node, claimsOf(caller, seatIn(setting, caller.actor.personId)));
  return { path: 'realtime', ...ticket, hls: null };
}

/** What a person may do on the stage. Staff watch backstage and publish nothing. */
export function claimsOf(
  { actor, eventId, eventRole }: Pick<CommandCaller, 'actor' | 'eventId' | 'eventRole'>,
  seat: Pick<SeatDoc, 'name'> | undefined,
): StageGrantClaims {
  const isStaff = eventRole === 'operator' || eventRole === 'moderator';
  const isSeated = seat !== undefined && !isStaff;
  return {
    sub: actor.personId,
    stageId: eventId,
    name: isSeated ? seat.name : actor.name,
    view: isStaff || isSeated ? 'backstage' : 'air',
    publish: isSeated ? [...Source.options] : [],
    session: sessionClaim(actor.sessionHash),
  };
}
