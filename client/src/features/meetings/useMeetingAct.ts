import type { MeetingView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { isApiError } from '../../api/ApiError.ts';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useToast } from '../../ui/toast.ts';
import { meetingsChanged } from './meetingQueries.ts';

interface Options {
  /** Said when it is done. */
  readonly said: string;
  readonly onDone?: () => void;
  /** Shows SLOT_TAKEN itself. */
  readonly showsTaken?: boolean;
}

/** An act on a meeting; refusals are said in words, and whatever came of it is fetched again. */
export function useMeetingAct<V>(act: (given: V) => Promise<MeetingView>, { said, onDone, showsTaken }: Options) {
  const toast = useToast();
  const language = useLanguage();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      toast({ text: said, kind: 'success' });
      onDone?.();
    },
    onError: (error) => {
      if (showsTaken && isApiError(error, 'SLOT_TAKEN')) return;
      toast({ text: errorWords(error, language), kind: 'problem' });
    },
    onSettled: () => meetingsChanged(),
  });
}
