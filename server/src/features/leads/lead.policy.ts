import { DomainError, type LeadBulk, type LeadEdit, type LeadState } from '@jingqi/contract';
import { isOwnOffice, type LeadScope } from './lead.audience.ts';
import type { LeadDoc } from './lead.model.ts';
import { step } from './lead.sources.ts';

/** What a person may turn each state into. */
export const leadMoves: Record<LeadState, readonly LeadState[]> = {
  new: ['assigned', 'inProgress', 'done', 'dropped'],
  assigned: ['new', 'inProgress', 'done', 'dropped'],
  inProgress: ['assigned', 'done', 'dropped'],
  done: ['inProgress'],
  dropped: ['new'],
};

/** Who changes it, and when. */
export interface Changer {
  scope: LeadScope;
  name: string;
  now: Date;
}

/** The lead so changed, revision aside. Throws WRONG_STATE, FORBIDDEN. */
export function edited(lead: LeadDoc, edit: Omit<LeadEdit, 'revision'>, changer: Changer): LeadDoc {
  requireAlive(lead);
  let next = edit.take ? taken(lead, changer) : lead;
  if (edit.state !== undefined && edit.state !== next.state) next = moved(next, edit.state, changer);
  if (edit.nextAction !== undefined && edit.nextAction !== next.nextAction)
    next = noted({ ...next, nextAction: edit.nextAction }, changer, ['nextAction', lead.nextAction, edit.nextAction]);
  if (edit.settledFen !== undefined && edit.settledFen !== next.settledFen)
    next = noted({ ...next, settledFen: edit.settledFen }, changer, [
      'settled',
      String(lead.settledFen ?? ''),
      String(edit.settledFen ?? ''),
    ]);
  return next;
}

/** A bulk change as an edit. */
export function editOf(change: Exclude<LeadBulk['change'], { kind: 'handOver' }>): Omit<LeadEdit, 'revision'> {
  return change.kind === 'take' ? { take: true } : { state: change.state };
}

/** Doubles and withdrawn requests are nobody's to work on. Throws WRONG_STATE. */
export function requireAlive({ joinedInto, isWithdrawn }: Pick<LeadDoc, 'joinedInto' | 'isWithdrawn'>): void {
  if (joinedInto !== null || isWithdrawn) throw new DomainError('WRONG_STATE');
}

/** Mine from now on. Only within the office it lies with: taking is no way to another office's contacts. */
function taken(lead: LeadDoc, changer: Changer): LeadDoc {
  const { scope, name } = changer;
  if (!isOwnOffice(scope, lead)) throw new DomainError('FORBIDDEN');
  if (lead.ownerId === scope.personId) return lead;
  if (lead.state === 'done' || lead.state === 'dropped') throw new DomainError('WRONG_STATE');
  const state = lead.state === 'new' ? 'assigned' : lead.state;
  const next = { ...lead, ownerId: scope.personId, ownerName: name, state } as const;
  return noted(next, changer, ['taken', lead.ownerName, name]);
}

function moved(lead: LeadDoc, state: LeadState, changer: Changer): LeadDoc {
  if (!leadMoves[lead.state].includes(state)) throw new DomainError('WRONG_STATE');
  const isWork = state === 'assigned' || state === 'inProgress';
  // Work is somebody's: who begins it has it.
  const owned = isWork && lead.ownerId === null ? taken(lead, changer) : lead;
  const free = state === 'new' ? { ownerId: null, ownerName: '' } : {};
  return noted({ ...owned, ...free, state }, changer, ['state', lead.state, state]);
}

function noted(
  lead: LeadDoc,
  { now, name }: Changer,
  [change, from, to]: ['nextAction' | 'settled' | 'taken' | 'state', string, string],
): LeadDoc {
  return { ...lead, history: [...lead.history, step(now, change, from, to, name)] };
}
