import { DomainError, newId, type RegisterEntry } from '@jingqi/contract';
import { act, isDuplicateKey, type Act, type RouteRequest } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { entryView } from './entry.view.ts';
import { changesOf, entryDoc } from './entryDoc.ts';
import { keyField, modelOf } from './kinds.ts';
import { RegisterChangeRecord } from './registerChange.model.ts';

type Request = RouteRequest<'saveRegisterEntry'>;

/**
 * Makes an entry (revision 0) or changes it. Said twice it is done once.
 * Throws INVALID_INPUT (another kind), NOT_FOUND, CONFLICT (changed by somebody else; `fields`: its code or name is taken).
 */
export async function saveEntry(request: Request): Promise<RegisterEntry> {
  const { params, body } = request;
  if (body.entry.kind !== params.kind)
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'entry.kind', problem: 'invalid_value' }] });
  try {
    const doc = await act(request, params.id, (a) => save(a, request));
    return entryView(params.kind, doc);
  } catch (error) {
    if (isDuplicateKey(error))
      throw new DomainError('CONFLICT', { fields: [{ path: `entry.${keyField[params.kind]}`, problem: 'taken' }] });
    throw error;
  }
}

async function save(a: Act, request: Request): Promise<BaseDoc> {
  const { kind, id } = request.params;
  const { entry, revision } = request.body;
  const before = await modelOf(kind).findById(id).session(a.session).lean<BaseDoc>();
  if (!before && revision !== 0) throw new DomainError('NOT_FOUND');
  const after = entryDoc(entry, before, { id, now: a.now });
  const changes = changesOf(kind, before, after);
  if (before && changes.length === 0 && [revision, revision + 1].includes(before.revision)) return before;
  if (before && before.revision !== revision) throw new DomainError('CONFLICT');
  if (before) await modelOf(kind).replaceOne({ _id: id, revision }, after, { session: a.session });
  else await modelOf(kind).create([after], { session: a.session });
  await RegisterChangeRecord.create([{ ...changeBy(request, a, { kind, entryId: id }), changes }], {
    session: a.session,
  });
  a.audit(before ? 'register:change' : 'register:add', id, {
    kind,
    name: after.name,
    fields: changes.map(({ field }) => field),
  });
  return after;
}

/** Who changes an entry, and when. */
export function changeBy(
  { actor }: Pick<Request, 'actor'>,
  { now }: Act,
  entry: { kind: Request['params']['kind']; entryId: string },
) {
  return { _id: newId(now.getTime()), ...entry, personId: actor.personId, name: actor.name, at: now };
}
