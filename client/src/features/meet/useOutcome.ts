import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useToast } from '../../ui/toast.ts';
import { meetingsChanged } from '../meetings/meetingQueries.ts';
import { useDraft } from '../meetings/useDraft.ts';
import { useMeet } from './MeetContext.ts';
import { draftOf, OutcomeDraft, outcomeInput, type OutcomeProblems } from './outcomeDraft.ts';

/** The card as it is being filled; it survives a reload until it is saved. */
export function useOutcome(onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const { room } = useMeet();
  const { id, myOutcome } = room.meeting;
  const [kept, keep, forget] = useDraft(`outcome.${id}`);
  const [isTried, setTried] = useState(false);
  const draft = readDraft(kept) ?? draftOf(myOutcome);
  const { input, problems } = outcomeInput(draft);
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof input>) => call('saveOutcome', { params: { id }, body }),
    onSuccess: (meeting) => {
      room.take(meeting);
      forget();
      toast({ text: t('meet.outcome.saved'), kind: 'success' });
      onDone();
      return meetingsChanged();
    },
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (input) save.mutate(input);
  };
  const none: OutcomeProblems = {};
  return {
    draft,
    problems: isTried ? problems : none,
    change: (part: Partial<OutcomeDraft>): void => keep(JSON.stringify({ ...draft, ...part })),
    error: save.error,
    isBusy: save.isPending,
    onSubmit,
  };
}

function readDraft(kept: string): OutcomeDraft | null {
  try {
    return OutcomeDraft.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
