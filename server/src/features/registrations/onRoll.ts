import { DomainError, type Id } from '@jingqi/contract';
import { act, type Act, type Doer, type Platform } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { moveUp } from './moveUp.ts';
import { Roll, type RollDoc } from './roll.model.ts';
import type { Scene } from './scene.ts';

type RollCaller = Doer & { platform: Pick<Platform, 'settings'> };

/** Acts of this process upon one event's registrations wait for each other; those of other processes meet at the roll. */
export const turnOf = (eventId: Id): Id => `registrations/${eventId}`;

/** An act upon the registrations of an event. Throws NOT_FOUND, REGISTRATION_CLOSED (it has none), and what `work` throws. */
export async function onRoll<T>(caller: RollCaller, eventId: Id, work: (scene: Scene) => Promise<T>): Promise<T> {
  const { publicUrl } = caller.platform.settings;
  return act(caller, turnOf(eventId), (a) => inRoll(a, { eventId, publicUrl }, work));
}

/** The same inside an act that there is already. Places that became free are offered on at its end. */
export async function inRoll<T>(
  a: Act,
  { eventId, publicUrl }: { eventId: Id; publicUrl: string },
  work: (scene: Scene) => Promise<T>,
): Promise<T> {
  const { session } = a;
  const roll = await Roll.findOneAndUpdate(
    { _id: eventId },
    { $inc: { touches: 1 } },
    { returnDocument: 'after', session },
  ).lean<RollDoc>();
  const event = await Event.findById(eventId).session(session).lean();
  if (!event) throw new DomainError('NOT_FOUND');
  if (!roll) throw new DomainError('REGISTRATION_CLOSED');
  const scene = { a, roll, event, publicUrl };
  const result = await work(scene);
  await moveUp(scene);
  const { taken, waiting, lastRank } = scene.roll;
  await Roll.updateOne({ _id: eventId }, { $set: { taken, waiting, lastRank } }, { session });
  return result;
}
