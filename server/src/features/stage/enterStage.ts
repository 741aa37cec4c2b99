import {
  DomainError,
  Source,
  type CommandInput,
  type EventRole,
  type HlsAddress,
  type StageEntry,
  type StageGrantClaims,
} from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { hlsAddressFor, sessionClaim, signTicket } from '../media/index.ts';
import { seatOf } from './readStage.ts';
import { freePlace, takePlace } from './realtimePlaces.ts';
import type { SeatDoc } from './seat.model.ts';
import { seatIn } from './setting.ts';
import { readDoor, recentDoor, type StageDoor } from './stageDoor.ts';

/**
 * The way the picture comes to the caller. Who has a seat, and staff, come in real time; of the viewers the first ones,
 * the others by HLS where there is any. Throws WRONG_STATE when the stage is over or the event called off,
 * MEDIA_UNAVAILABLE when no media node is there and nothing else to watch.
 */
export async function enterStage(
  caller: CommandCaller,
  { eventId, path }: CommandInput<'stage:enter'>,
): Promise<StageEntry> {
  const { platform, actor, eventRole } = caller;
  if (eventRole !== 'guest' && eventRole !== 'attendee') return enterBackstage(caller, null);
  // A viewer who has just been given a seat must not be taken for one.
  const [door, seat] = await Promise.all([
    recentDoor(platform, eventId),
    eventRole === 'guest' ? null : seatOf(eventId, actor.personId),
  ]);
  if (seat) return enterBackstage(caller, seat);
  const hls = hlsOf(caller, door);
  const reason = hls && (await reasonForHls(caller, door, path));
  return hls && reason ? { path: 'hls', reason, hls } : realtime(caller, door, undefined);
}

async function enterBackstage(caller: CommandCaller, seat: SeatDoc | null): Promise<StageEntry> {
  const { platform, eventId, actor } = caller;
  const [door] = await Promise.all([readDoor(platform, eventId), freePlace(platform, eventId, actor.personId)]);
  return realtime(caller, door, seat ?? seatIn(door.setting, actor.personId));
}

/** Null when the viewer comes in real time, with a place taken. */
async function reasonForHls(
  { platform, eventId, actor }: CommandCaller,
  { node, setting }: StageDoor,
  path: 'realtime' | 'hls' | undefined,
): Promise<'asked' | 'noMedia' | 'full' | null> {
  if (path === 'hls') {
    await freePlace(platform, eventId, actor.personId);
    return 'asked';
  }
  // Before it is on air there is nothing that could be watched instead.
  if (!node) return setting.stage.state === 'live' ? 'noMedia' : null;
  return (await takePlace(platform, eventId, actor.personId)) ? null : 'full';
}

async function realtime(
  caller: CommandCaller,
  door: StageDoor,
  seat: Pick<SeatDoc, 'name'> | undefined,
): Promise<StageEntry> {
  if (!door.node) throw new DomainError('MEDIA_UNAVAILABLE');
  const ticket = await signTicket(caller.platform, door.node, claimsOf(caller, seat));
  return { path: 'realtime', ...ticket, hls: hlsOf(caller, door) };
}

/** Null where the stage is not packaged. */
function hlsOf({ platform, eventId, actor }: CommandCaller, { setting, guestsAllowed }: StageDoor): HlsAddress | null {
  if (platform.settings.hlsFolder === undefined || !setting.stage.hls) return null;
  return hlsAddressFor(platform, { id: eventId, guestsAllowed }, actor);
}

function isStaffRole(eventRole: EventRole): boolean {
  return eventRole === 'operator' || eventRole === 'moderator';
}

/** What a person may do on the stage. Staff watch backstage and publish nothing. */
export function claimsOf(
  { actor, eventId, eventRole }: Pick<CommandCaller, 'actor' | 'eventId' | 'eventRole'>,
  seat: Pick<SeatDoc, 'name'> | undefined,
): StageGrantClaims {
  const isStaff = isStaffRole(eventRole);
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
