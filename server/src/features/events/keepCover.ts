import { DomainError, newId, type Id } from '@jingqi/contract';
import { fileTypeFromBuffer } from 'file-type';
import type { Caller } from '../../kit/index.ts';
import { changeEvent } from './changeEvent.ts';
import { Cover, coverTypes } from './cover.model.ts';
import type { EventDoc } from './event.model.ts';
import { requireEditable } from './event.policy.ts';

/** Takes the picture as the event's cover in place of the one before; what it is is read from its bytes. Throws BAD_FILE, NOT_FOUND, WRONG_STATE. */
export async function keepCover(caller: Caller, eventId: Id, bytes: Buffer): Promise<EventDoc> {
  const sniffed = await fileTypeFromBuffer(bytes);
  const type = coverTypes.find((known) => known === sniffed?.mime);
  if (!type) throw new DomainError('BAD_FILE');
  return changeEvent(caller, eventId, async (event, { session, now }) => {
    requireEditable(event.state);
    const coverId = newId(now.getTime());
    await Cover.deleteMany({ eventId }, { session });
    await Cover.create([{ _id: coverId, eventId, type, bytes, at: now }], { session });
    return { name: 'event:cover', set: { coverId } };
  });
}
