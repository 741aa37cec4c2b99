import { Instrument } from '@jingqi/contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import type { OutcomeDraft, OutcomeProblems } from './outcomeDraft.ts';

interface Props {
  draft: OutcomeDraft;
  change: (part: Partial<OutcomeDraft>) => void;
  problems: OutcomeProblems;
}

/** By which instrument, and how much is meant. */
export function IntentFields({ draft, change, problems }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <fieldset className="instruments" aria-describedby={id}>
        <legend>{t('meet.outcome.instrument')}</legend>
        {Instrument.options.map((instrument) => (
          <label key={instrument} className="instruments__one" data-testid={`instrument-${instrument}`}>
            <input
              type="radio"
              className="visually-hidden"
              name="instrument"
              checked={draft.instrument === instrument}
              onChange={() => change({ instrument })}
            />
            {t(`instrument.${instrument}`)}
          </label>
        ))}
      </fieldset>
      <p id={id} className="field__problem" aria-live="polite">
        {problems.instrument && t('meet.outcome.instrumentProblem')}
      </p>
      <Field
        label={t('meet.outcome.amount')}
        hint={t('meet.outcome.amountHint')}
        problem={problems.amount && t(`meet.outcome.problem.${problems.amount}`)}
        inputMode="decimal"
        autoComplete="off"
        value={draft.amount}
        onChange={(event) => change({ amount: event.target.value })}
        data-testid="outcome-amount"
      />
    </>
  );
}
