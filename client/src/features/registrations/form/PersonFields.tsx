import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field.tsx';
import type { Problems } from './problemsOf.ts';
import { useProblemWords } from './useProblemWords.ts';
import type { RegistrationValues } from './values.ts';

interface Props {
  values: Pick<RegistrationValues, 'name' | 'position' | 'uscc'>;
  problems: Problems;
  change: (patch: { name?: string; position?: string }) => void;
}

/** Who comes. */
export function PersonFields({ values, problems, change }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords(values);
  return (
    <>
      <Field
        label={t('registration.form.name')}
        value={values.name}
        onChange={(event) => change({ name: event.target.value })}
        autoComplete="name"
        maxLength={40}
        problem={words(problems['name'])}
        data-testid="name"
      />
      <Field
        label={t('registration.form.position') + t('registration.form.optional')}
        value={values.position}
        onChange={(event) => change({ position: event.target.value })}
        autoComplete="organization-title"
        maxLength={40}
        problem={words(problems['position'])}
        data-testid="position"
      />
    </>
  );
}
