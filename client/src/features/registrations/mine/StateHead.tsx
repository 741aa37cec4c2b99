import type { RegistrationView } from '@jingqi/contract';
import { CircleCheck, CircleX, Clock, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatInstant, formatRange } from '../../../ui/time.ts';
import { stateWords } from '../stateWords.ts';

const icons = {
  approved: CircleCheck,
  pending: Hourglass,
  waitlisted: Hourglass,
  offered: Clock,
  refused: CircleX,
  cancelled: CircleX,
  lapsed: CircleX,
};

/** The state in large words, what it means, which event and when. */
export function StateHead({ mine, now }: { mine: RegistrationView; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key, count } = stateWords(mine);
  const Icon = icons[mine.state];
  return (
    <header className={`state-head state-head--${mine.state}`}>
      <p className="state-head__state" aria-live="polite" data-testid="registration-state">
        <Icon aria-hidden size={28} />
        {t(`registration.state.${key}`, { count })}
      </p>
      <Note mine={mine} now={now} />
      <h1 className="state-head__event">{mine.eventTitle}</h1>
      <p className="tabular">{formatRange(mine.startsAt, mine.endsAt, language, now)}</p>
    </header>
  );
}

function Note({ mine, now }: { mine: RegistrationView; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (mine.eventState === 'cancelled') return <p>{t('registration.note.eventCancelled')}</p>;
  if (mine.checkedInAt !== null)
    return <p>{t('registration.note.checkedIn', { at: formatInstant(mine.checkedInAt, language, now) })}</p>;
  if (mine.eventState === 'ended') return <p>{t('registration.note.eventEnded')}</p>;
  return (
    <>
      {mine.refusal !== '' && <p>{t('registration.note.refusedWhy', { reason: mine.refusal })}</p>}
      <p>{t(`registration.note.${mine.state}`)}</p>
    </>
  );
}
