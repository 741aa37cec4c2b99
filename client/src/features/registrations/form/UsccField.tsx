import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field.tsx';
import { usccOf, usccState } from './usccState.ts';
import type { Filling } from './useFilling.ts';
import { useProblemWords } from './useProblemWords.ts';

interface Props {
  filling: Filling;
  isLookingUp: boolean;
}

/** The code, checked while it is typed: what is certainly wrong at once, what is missing when the field is left. */
export function UsccField({ filling: { values, problems, change }, isLookingUp }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords(values);
  const [isLeft, setLeft] = useState(false);
  const state = usccState(values.uscc);
  const short = isLeft && state.count > 0 && !state.isComplete ? 'usccShort' : undefined;
  const hint = isLookingUp
    ? t('registration.form.lookingUp')
    : state.count > 0 && !state.isComplete
      ? t('registration.form.usccCount', { count: state.count })
      : t('registration.form.usccHint');
  return (
    <Field
      label={t('registration.form.uscc')}
      hint={hint}
      value={values.uscc}
      onChange={(event) => change({ uscc: usccOf(event.target.value), enterprise: '' })}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      problem={words(problems['uscc'] ?? state.problem ?? short)}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      data-testid="uscc"
    />
  );
}
