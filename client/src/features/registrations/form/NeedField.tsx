import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/Field.tsx';
import type { Problems } from './problemsOf.ts';
import { useProblemWords } from './useProblemWords.ts';

interface Props {
  values: { need: string; uscc: string };
  problems: Problems;
  change: (patch: { need: string }) => void;
}

/** What they want to solve. */
export function NeedField({ values, problems, change }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords(values);
  return (
    <TextField
      label={t('registration.form.need') + t('registration.form.optional')}
      placeholder={t('registration.form.needHint')}
      rows={3}
      maxLength={500}
      value={values.need}
      onChange={(event) => change({ need: event.target.value })}
      problem={words(problems['need'])}
      data-testid="need"
    />
  );
}
