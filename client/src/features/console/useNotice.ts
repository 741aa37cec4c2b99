import { useMemo } from 'react';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useToast } from '../../ui/toast.ts';

/** Short notices: something was done, or why it was not. */
export function useNotice() {
  const toast = useToast();
  const language = useLanguage();
  return useMemo(
    () => ({
      done: (text: string) => toast({ text, kind: 'success' }),
      tell: (text: string) => toast({ text }),
      problem: (error: unknown) => toast({ text: errorWords(error, language), kind: 'problem' }),
    }),
    [toast, language],
  );
}
