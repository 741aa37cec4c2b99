import type { AudienceMember, EventState, Id } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import type { Act } from '../../kit/index.ts';

// Stands for accounts, events and presence until they are there.
interface EventDoc {
  _id: Id;
  state: EventState;
  runOfShow: { id: Id }[];
  host: { name: string; office: string };
}
export async function findEvent(_eventId: Id, _session?: ClientSession): Promise<EventDoc | null> {
  throw new Error('not written');
}
export async function setEventState(_a: Act, _eventId: Id, _state: 'live' | 'ended', _at: Date): Promise<void> {
  throw new Error('not written');
}
export async function presentPeople(_eventId: Id): Promise<AudienceMember[]> {
  throw new Error('not written');
}
