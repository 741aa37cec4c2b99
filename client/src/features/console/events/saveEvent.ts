import { EventEdit, EventInput, type StaffEventView } from '@jingqi/contract';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { draftOf, type EventValues } from './eventForm.ts';
import { formProblems, pathOf, type FormProblem } from './formProblems.ts';

/** What became of saving. `conflict`: somebody else's version is newer. */
export type SaveOutcome =
  | { kind: 'saved'; event: StaffEventView }
  | { kind: 'problems'; problems: FormProblem[] }
  | { kind: 'conflict'; theirs: StaffEventView }
  | { kind: 'refused'; error: unknown };

/** Saves a new event (`revision` null) or a changed one. Checks by the contract first, so that most refusals cost no trip. */
export async function saveEvent(id: string, revision: number | null, values: EventValues): Promise<SaveOutcome> {
  const draft = draftOf(values);
  const checked =
    revision === null ? EventInput.safeParse({ ...draft, id }) : EventEdit.safeParse({ ...draft, revision });
  if (!checked.success) {
    const found = checked.error.issues.map(({ path, code, message }) => ({
      path,
      problem: code === 'custom' ? message : code,
    }));
    // The contract compares the times only when all the rest is right; people want to hear of it at once.
    if (draft.endsAt !== '' && draft.endsAt <= draft.startsAt)
      found.push({ path: ['endsAt'], problem: 'endsBeforeStart' });
    return { kind: 'problems', problems: formProblems(found, values) };
  }
  try {
    return { kind: 'saved', event: await sendEvent(id, revision, draft) };
  } catch (error) {
    return refusedOutcome(error, id, values);
  }
}

function sendEvent(id: string, revision: number | null, draft: Omit<EventInput, 'id'>): Promise<StaffEventView> {
  if (revision === null) return call('createEvent', { body: { ...draft, id } });
  return call('editEvent', { params: { id }, body: { ...draft, revision } });
}

async function refusedOutcome(error: unknown, id: string, values: EventValues): Promise<SaveOutcome> {
  if (isApiError(error, 'CONFLICT')) {
    return conflictOutcome(error, id);
  }
  if (isApiError(error, 'INVALID_INPUT') && error.details.fields?.length) {
    const found = error.details.fields.map(({ path, problem }) => ({ path: pathOf(path), problem }));
    return { kind: 'problems', problems: formProblems(found, values) };
  }
  return { kind: 'refused', error };
}

async function conflictOutcome(error: unknown, id: string): Promise<SaveOutcome> {
  try {
    return { kind: 'conflict', theirs: await call('staffEvent', { params: { id } }) };
  } catch {
    return { kind: 'refused', error };
  }
}
