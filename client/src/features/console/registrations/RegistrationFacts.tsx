import type { StaffRegistrationView } from '@jingqi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useRegistrationWords } from './useRegistrationWords.ts';

interface Props {
  registration: StaffRegistrationView;
  now: number;
}

/** Everything that was filled in. */
export function RegistrationFacts({ registration, now }: Props) {
  const { t } = useTranslation('console');
  const words = useRegistrationWords();
  const wishes = [
    registration.wantsContact ? t('registrations.panel.wantsContact') : '',
    registration.openToMeetings ? t('registrations.panel.openToMeetings') : '',
  ].filter(Boolean);
  const facts = {
    enterprise: registration.enterprise || t('registrations.noEnterprise'),
    uscc: registration.uscc,
    position: registration.position,
    place: words.placeAndChain(registration),
    need: registration.need,
    wants: wishes.join(t('events.conflict.comma')) || t('registrations.panel.wantsNothing'),
    refusal: registration.refusal,
    created: `${words.at(registration.createdAt, now)} · ${t(`registrations.source.${registration.source}`)}`,
  };
  return (
    <>
      <section className="registration__part">
        <h3>{t('registrations.panel.facts')}</h3>
        <dl className="facts">
          {(Object.keys(facts) as (keyof typeof facts)[])
            .filter((key) => facts[key] !== '')
            .map((key) => (
              <Fact key={key} name={t(`registrations.panel.${key}`)} told={facts[key]} />
            ))}
        </dl>
      </section>
      <Answers registration={registration} />
      <Consents registration={registration} now={now} />
    </>
  );
}

function Fact({ name, told }: { name: string; told: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{told}</dd>
    </>
  );
}

function Answers({ registration: { eventId, answers } }: Pick<Props, 'registration'>) {
  const { t } = useTranslation(['console', 'attendee']);
  const given = Object.entries(answers).filter(([, answer]) => answer !== '');
  // The form is open to everybody, the settings are not.
  const form = useQuery({
    queryKey: ['console', 'registration-form', eventId],
    queryFn: () => call('registrationForm', { params: { id: eventId } }),
    enabled: given.length > 0,
  });
  if (given.length === 0) return null;
  const questions = new Map(form.data?.settings.questions.map((question) => [question.id, question]));
  const told = (id: string, answer: string): string =>
    questions.get(id)?.kind === 'yesNo' && (answer === 'yes' || answer === 'no')
      ? t(`attendee:registration.form.${answer}`)
      : answer;
  return (
    <section className="registration__part">
      <h3>{t('registrations.panel.answers')}</h3>
      <dl className="facts">
        {given.map(([id, answer]) => (
          <Fact key={id} name={questions.get(id)?.label ?? t('registrations.absent')} told={told(id, answer)} />
        ))}
      </dl>
    </section>
  );
}

function Consents({ registration: { consents }, now }: Props) {
  const { t } = useTranslation('console');
  const words = useRegistrationWords();
  if (consents.length === 0) return null;
  return (
    <section className="registration__part">
      <h3>{t('registrations.panel.consents')}</h3>
      <dl className="facts">
        {consents.map(({ purpose, grantedAt, withdrawnAt }) => (
          <Fact
            key={purpose}
            name={t(`registrations.panel.purpose.${purpose}`)}
            told={
              withdrawnAt
                ? t('registrations.panel.withdrawn', { at: words.at(withdrawnAt, now) })
                : t('registrations.panel.granted', { at: words.at(grantedAt, now) })
            }
          />
        ))}
      </dl>
    </section>
  );
}
