import { errorWords } from '../../api/errorWords.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useToast } from '../../ui/toast.ts';

/** Says how ending a session went, and reads the list again. */
export function useSessionsEnded() {
  const toast = useToast();
  const language = useLanguage();
  const renew = (): void => void queryClient.invalidateQueries({ queryKey: keys.mySessions });
  return {
    said: (text: string): void => {
      toast({ text, kind: 'success' });
      renew();
    },
    failed: (error: unknown): void => {
      toast({ text: errorWords(error, language), kind: 'problem' });
      renew();
    },
  };
}
