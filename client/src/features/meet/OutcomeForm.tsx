import { OutcomeVerdict } from '@jingqi/contract';
import { CalendarClock, FileCheck, Handshake, MinusCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { IntentFields } from './IntentFields.tsx';
import { useOutcome } from './useOutcome.ts';

const icons: Record<OutcomeVerdict, LucideIcon> = {
  noInterest: MinusCircle,
  followUp: CalendarClock,
  materialsSent: FileCheck,
  intent: Handshake,
};
const noteLimit = 500;

/** The outcome card: one of four, and a sum where there is an intent. */
export function OutcomeForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const outcome = useOutcome(onDone);
  const { draft, change } = outcome;
  return (
    <Card title={t('meet.outcome.title')} data-testid="outcome-card">
      <form className="stack" onSubmit={outcome.onSubmit} noValidate>
        <p className="muted small">{t('meet.outcome.intro')}</p>
        <Verdicts chosen={draft.verdict} onChoose={(verdict) => change({ verdict })} />
        {draft.verdict === 'intent' && <IntentFields draft={draft} change={change} problems={outcome.problems} />}
        <TextField
          label={t('meet.outcome.note')}
          rows={2}
          maxLength={noteLimit}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
          data-testid="outcome-note"
        />
        <Refusal error={outcome.error} />
        <Button
          type="submit"
          kind="primary"
          wide
          large
          busy={outcome.isBusy}
          disabled={draft.verdict === null}
          data-testid="outcome-save"
        >
          {draft.verdict === null ? t('meet.outcome.pick') : t('meet.outcome.save')}
        </Button>
      </form>
    </Card>
  );
}

interface VerdictsProps {
  chosen: OutcomeVerdict | null;
  onChoose: (verdict: OutcomeVerdict) => void;
}

function Verdicts({ chosen, onChoose }: VerdictsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="verdicts">
      <legend className="visually-hidden">{t('meet.outcome.title')}</legend>
      {OutcomeVerdict.options.map((verdict) => {
        const Icon = icons[verdict];
        return (
          <label key={verdict} className="verdicts__one" data-testid={`verdict-${verdict}`}>
            <input
              type="radio"
              className="visually-hidden"
              name="verdict"
              checked={chosen === verdict}
              onChange={() => onChoose(verdict)}
            />
            <Icon aria-hidden size={26} />
            {t(`meet.outcome.${verdict}`)}
          </label>
        );
      })}
    </fieldset>
  );
}

function Refusal({ error }: { error: unknown }) {
  const language = useLanguage();
  if (error === null) return null;
  return (
    <p className="field__problem" role="alert">
      {errorWords(error, language)}
    </p>
  );
}
