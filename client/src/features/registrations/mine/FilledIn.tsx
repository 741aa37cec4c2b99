import type { RegistrationQuestion, RegistrationView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useRegistrationForm } from '../registrationQueries.ts';
import { EditForm } from './EditForm.tsx';

/** What I filled in; changed in place. */
export function FilledIn({ mine, isEditable }: { mine: RegistrationView; isEditable: boolean }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const form = useRegistrationForm(mine.eventId);
  const questions = form.data?.settings.questions ?? [];
  const canEdit = isEditable && form.data !== undefined && form.data.state !== 'closed';
  return (
    <Card
      title={t('registration.mine.filled')}
      aside={
        canEdit && !isEditing ? (
          <Button kind="quiet" onClick={() => setEditing(true)} data-testid="edit-registration">
            {t('registration.mine.edit')}
          </Button>
        ) : undefined
      }
      data-testid="filled-in"
    >
      {isEditing ? (
        <EditForm mine={mine} questions={questions} onDone={() => setEditing(false)} />
      ) : (
        <Facts mine={mine} questions={questions} />
      )}
    </Card>
  );
}

function Facts({ mine, questions }: { mine: RegistrationView; questions: readonly RegistrationQuestion[] }) {
  const { t } = useTranslation();
  const answerOf = ({ id, kind }: RegistrationQuestion): string => {
    const answer = mine.answers[id] ?? '';
    return kind === 'yesNo' && (answer === 'yes' || answer === 'no') ? t(`registration.form.${answer}`) : answer;
  };
  const rows = [
    { label: t('registration.form.name'), value: mine.name },
    { label: t('registration.mine.contact'), value: mine.contact },
    { label: t('registration.form.enterprise'), value: mine.enterprise },
    { label: t('registration.form.uscc'), value: mine.uscc },
    { label: t('registration.form.position'), value: mine.position },
    ...questions.map((question) => ({ label: question.label, value: answerOf(question) })),
    { label: t('registration.form.need'), value: mine.need },
  ];
  return (
    <dl className="facts-list">
      {rows.map(({ label, value }) => (
        <div key={label} className="facts-list__row">
          <dt>{label}</dt>
          <dd>{value === '' ? <span className="muted">{t('registration.mine.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
