import type { RegistrationView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { keys, queryClient } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useToast } from '../../../ui/toast.ts';
import { registrationChanged } from '../registrationQueries.ts';

interface Act<Input> {
  act: (input: Input) => Promise<RegistrationView>;
  /** Said when it is done. */
  said?: string;
  onDone?: () => void;
}

/** An act on a registration of mine. A refusal is said at the edge of the screen, and what is true now is read again. */
export function useMineAct<Input>({ act, said, onDone }: Act<Input>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const toast = useToast();
  return useMutation({
    mutationFn: act,
    onSuccess: (view) => {
      registrationChanged(view);
      if (said !== undefined) toast({ text: said, kind: 'success' });
      onDone?.();
    },
    onError: (error) => {
      const isStale = isApiError(error, 'CONFLICT');
      toast({ text: isStale ? t('registration.mine.conflict') : errorWords(error, language), kind: 'problem' });
      if (!isApiError(error, 'OFFLINE')) void queryClient.invalidateQueries({ queryKey: keys.myRegistrations });
    },
  });
}
