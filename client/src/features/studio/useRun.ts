import { useCallback } from 'react';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useToast } from '../../ui/toast.ts';
import type { Studio } from './StudioContext.ts';

/** Sends commands; a refusal becomes a notice. */
export function useRun(send: EventSessionHandle['send']): Studio['run'] {
  const toast = useToast();
  const language = useLanguage();
  return useCallback<Studio['run']>(
    async (command, draft) => {
      try {
        return await send(command, draft);
      } catch (error) {
        toast({ text: errorWords(error, language), kind: 'problem' });
        return null;
      }
    },
    [send, toast, language],
  );
}
