import type { Act } from '../../kit/index.ts';
import { Lead, undated, type LeadDoc } from './lead.model.ts';
import { changed, keyOf, step, type LeadTouch } from './lead.sources.ts';
import { placeLead } from './touchLead.ts';
import { writeLead } from './writeLead.ts';

/** True for a person's lead whose enterprise is known by now: it is a double of the enterprise's, which may not be there yet. */
export function isDouble(lead: LeadDoc): boolean {
  return lead.uscc !== '' && lead.naturalKey !== keyOf(asTouch(lead));
}

/** Moves all of a double into the enterprise's lead, which is owed a look then. */
export async function joinLead(a: Act, double: LeadDoc): Promise<void> {
  const target = await placeLead(a, asTouch(double));
  const history = [...double.history, step(a.now, 'joined', double.state, 'dropped')];
  const gone: LeadDoc = { ...double, state: 'dropped', joinedInto: target._id, sources: [], needsSync: false, history };
  await writeLead(a, { ...changed(gone, a.now), personName: double.personName, text: double.text });
  await writeLead(a, { ...changed(joined(target, double, a.now), a.now), needsSync: true });
}

/** Both in one. Where the enterprise's lead was not there before, it goes on as the double was. */
export function joined(target: LeadDoc, double: LeadDoc, now: Date): LeadDoc {
  const { _id, naturalKey } = target;
  if (target.sources.length === 0)
    return { ...double, _id, naturalKey, revision: target.revision, dueAt: undated, dueRevision: 0 };
  const known = new Set(target.sources.map(({ kind, id }) => `${kind}/${id}`));
  const more = double.sources.filter(({ kind, id }) => !known.has(`${kind}/${id}`));
  const isOver = target.state === 'done' || target.state === 'dropped';
  const wasOpen = double.state !== 'done' && double.state !== 'dropped';
  const working = isOver && wasOpen ? workOf(double) : {};
  return {
    ...target,
    ...working,
    sources: [...target.sources, ...more].toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    notes: [...target.notes, ...double.notes].toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    intent: target.intent ?? double.intent,
    settledFen: target.settledFen ?? double.settledFen,
    history: [...target.history, step(now, 'joined', double._id, target._id)],
  };
}

/** How far somebody is with it. */
function workOf({ state, ownerId, ownerName, dueFrom, nextAction }: LeadDoc) {
  return { state, ownerId, ownerName, dueFrom, nextAction, dueAt: undated };
}

function asTouch({ kind, eventId, eventTitle, uscc, enterprise, personId, personName, text, createdAt, _id }: LeadDoc) {
  const party = { uscc, enterprise, personId, personName };
  return {
    kind,
    eventId,
    eventTitle,
    party,
    source: { kind: 'need', id: _id, text, at: createdAt },
  } satisfies LeadTouch;
}

/** Other leads of the same people in this event that do not know their enterprise yet: it is known now, so they are looked at again. */
export async function tellSiblings(a: Act, { _id, uscc, people, eventId }: LeadDoc): Promise<void> {
  if (uscc === '') return;
  for (const personId of people) {
    const siblings = await Lead.find({ people: personId, eventId, uscc: '', joinedInto: null })
      .session(a.session)
      .lean<LeadDoc[]>();
    for (const lead of siblings.filter((sibling) => sibling._id !== _id))
      await writeLead(a, { ...changed(lead, a.now), needsSync: true });
  }
}
