import { DomainError, type Id, type Role } from '@jingqi/contract';
import { canSeeEvent, isPublic } from './event.audience.ts';
import { Cover } from './cover.model.ts';
import { findEvent } from './findEvent.ts';

export interface CoverFile {
  type: string;
  bytes: Buffer;
  isPublic: boolean;
}

/** A cover for those who may see its event. Throws NOT_FOUND. */
export async function readCover(coverId: Id, role: Role | null): Promise<CoverFile> {
  const cover = await Cover.findById(coverId);
  if (!cover) throw new DomainError('NOT_FOUND');
  const event = await findEvent(cover.eventId);
  if (!canSeeEvent(event, role)) throw new DomainError('NOT_FOUND');
  return { type: cover.type, bytes: cover.bytes, isPublic: isPublic(event) };
}
