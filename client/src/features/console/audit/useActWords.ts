import { useTranslation } from 'react-i18next';
import { actKey } from './auditWords.ts';

/** Acts in words; one without words stays as the code it is. */
export function useActWords() {
  const { t } = useTranslation('console');
  const acts = t('audit.acts', { returnObjects: true });
  return {
    words: (act: string): string => {
      const key = actKey(act, acts);
      return key ? acts[key] : act;
    },
    known: Object.entries(acts).map(([key, label]) => ({ value: key.replace('_', ':'), label })),
  };
}
