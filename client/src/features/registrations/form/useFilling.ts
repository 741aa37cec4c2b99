import type { RegistrationSettings, RegistrationView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { personChanged } from '../../../api/person.ts';
import { keys, queryClient } from '../../../api/queries.ts';
import { registrationChanged } from '../registrationQueries.ts';
import { clearDraft, readDraft, writeDraft } from './draft.ts';
import { problemsFrom, problemsOf, type Problems } from './problemsOf.ts';
import { inputOf, type RegistrationValues } from './values.ts';

export interface Filling {
  values: RegistrationValues;
  problems: Problems;
  change: (patch: Partial<RegistrationValues>) => void;
  submit: () => void;
  isBusy: boolean;
  /** A refusal that belongs to no field; null otherwise. */
  refusal: unknown;
  /** The values are those of an earlier visit. */
  isResumed: boolean;
}

interface Place {
  eventId: string;
  personId: string;
  questions: RegistrationSettings['questions'];
  start: () => RegistrationValues;
  onDone: (registration: RegistrationView) => void;
}

/** The form being filled in: kept on this device at every change, sent once. */
export function useFilling({ eventId, personId, questions, start, onDone }: Place): Filling {
  const [kept] = useState(() => readDraft(localStorage, eventId, personId, Date.now()));
  const [values, setValues] = useState(() => kept ?? start());
  const [problems, setProblems] = useState<Problems>({});
  const isSending = useRef(false);
  const send = useMutation({
    mutationFn: () => call('register', { params: { id: eventId }, body: inputOf(values) }),
    onSuccess: (made) => {
      clearDraft(localStorage, eventId);
      registrationChanged(made);
      onDone(made);
    },
    onError: (error) => {
      setProblems(refused(error, values, questions));
      learn(error, eventId);
    },
    onSettled: () => {
      isSending.current = false;
    },
  });
  const change = (patch: Partial<RegistrationValues>): void => {
    const next = { ...values, ...patch };
    setValues(next);
    writeDraft(localStorage, eventId, personId, next, Date.now());
    setProblems((all) => without(all, patch));
  };
  const submit = (): void => {
    // Two presses may come before the button is drawn as busy.
    if (isSending.current) return;
    const found = problemsOf(values, questions);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    isSending.current = true;
    send.mutate();
  };
  const refusal = send.isError && Object.keys(problems).length === 0 ? send.error : null;
  return { values, problems, change, submit, isBusy: send.isPending, refusal, isResumed: kept !== null };
}

function refused(error: unknown, values: RegistrationValues, questions: Place['questions']): Problems {
  if (isApiError(error, 'CONSENT_NEEDED')) return { consents: 'consentEvent' };
  if (!isApiError(error, 'INVALID_INPUT')) return {};
  return problemsFrom(error.details.fields ?? [], values.uscc, questions);
}

/** What a refusal says about the event or about me is shown by the page as soon as it has been read again. */
function learn(error: unknown, eventId: string): void {
  if (isApiError(error, 'NOT_SIGNED_IN')) personChanged(null);
  if (isApiError(error, 'ALREADY_REGISTERED', 'REGISTRATION_CLOSED', 'REGISTRATION_FULL', 'CONFLICT', 'WRONG_STATE'))
    void queryClient.invalidateQueries({ queryKey: keys.registrationForm(eventId) });
}

/** What is being mended is no longer marked. */
function without(problems: Problems, patch: Partial<RegistrationValues>): Problems {
  const touched = Object.keys(patch);
  return Object.fromEntries(
    Object.entries(problems).filter(
      ([path]) => !touched.some((field) => path === field || path.startsWith(`${field}.`)),
    ),
  );
}
