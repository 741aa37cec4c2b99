import { DomainError } from '@jingqi/contract';
import { act, type RouteRequest } from '../../kit/index.ts';
import { findEntry } from './readEntry.ts';
import { canCallEntry } from './register.audience.ts';

/** The whole number of an entry; that it was shown, and to whom, is in the audit log before it is. Throws NOT_FOUND, FORBIDDEN. */
export async function revealPhone(request: RouteRequest<'revealRegisterPhone'>): Promise<{ phone: string }> {
  const { actor, params } = request;
  const { doc, reader } = await findEntry(actor, params);
  if (!canCallEntry(reader, doc)) throw new DomainError('FORBIDDEN');
  return act(request, doc._id, async (a) => {
    a.audit('register:phone', doc._id, { kind: params.kind, name: doc.name });
    return { phone: doc.contactPhone };
  });
}
