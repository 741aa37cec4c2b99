import type { RegistrationSettings, RegistrationView } from '@jingqi/contract';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import '../registrations.css';
import { ConsentFields } from './ConsentFields.tsx';
import { EnterpriseFields } from './EnterpriseFields.tsx';
import { NeedField } from './NeedField.tsx';
import { PersonFields } from './PersonFields.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { Refusal } from './Refusal.tsx';
import { useFilling, type Filling } from './useFilling.ts';
import type { RegistrationValues } from './values.ts';

const marked = '[aria-invalid="true"], [data-problem="true"] input';

interface Props {
  eventId: string;
  personId: string;
  settings: RegistrationSettings;
  isWaitlist: boolean;
  isInvestor: boolean;
  start: () => RegistrationValues;
  onDone: (registration: RegistrationView) => void;
}

/** The one form. */
export function RegistrationFields({ eventId, personId, settings, isWaitlist, isInvestor, start, onDone }: Props) {
  const { t } = useTranslation();
  const filling = useFilling({ eventId, personId, questions: settings.questions, start, onDone });
  const form = useFirstProblem(filling.problems);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    filling.submit();
  };
  const label = isWaitlist ? t('registration.form.submitWaitlist') : t('registration.form.submit');
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate data-testid="registration-form">
      {filling.isResumed && <p className="note">{t('registration.page.resumed')}</p>}
      <Sections filling={filling} settings={settings} isInvestor={isInvestor} />
      {filling.refusal !== null && <Refusal error={filling.refusal} eventId={eventId} />}
      <Button type="submit" kind="primary" wide large busy={filling.isBusy} data-testid="registration-submit">
        {filling.isBusy ? t('registration.form.sending') : label}
      </Button>
      <p className="small muted">{t('registration.page.draft')}</p>
    </form>
  );
}

function Sections({ filling, settings, isInvestor }: Pick<Props, 'settings' | 'isInvestor'> & { filling: Filling }) {
  const { t } = useTranslation();
  const { values, problems, change } = filling;
  return (
    <>
      <Card title={t('registration.form.enterprise')}>
        <div className="stack">
          <EnterpriseFields filling={filling} settings={settings} isInvestor={isInvestor} />
        </div>
      </Card>
      <Card title={t('registration.form.person')}>
        <div className="stack">
          <PersonFields values={values} problems={problems} change={change} />
          <QuestionFields
            questions={settings.questions}
            answers={values.answers}
            problems={problems}
            onChange={(answers) => change({ answers })}
          />
          <NeedField values={values} problems={problems} change={change} />
        </div>
      </Card>
      <Card title={t('registration.form.consents')}>
        <ConsentFields filling={filling} />
      </Card>
    </>
  );
}

/** Leads to the first field that is marked, each time problems were found. */
function useFirstProblem(problems: object) {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(0);
  const count = Object.keys(problems).length;
  useEffect(() => {
    if (count > before.current) form.current?.querySelector<HTMLElement>(marked)?.focus();
    before.current = count;
  }, [count]);
  return form;
}
