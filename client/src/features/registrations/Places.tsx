import type { RegistrationForm } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatInstant } from '../../ui/time.ts';
import { useInvitedNames } from './useInvitedNames.ts';

/** From so few places on it is said that they are few. */
const few = 10;

/** Places left and until when, in one line. */
export function Places({ form: { state, settings, remaining }, now }: { form: RegistrationForm; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (state === 'notOpen') return null;
  const places =
    state === 'closed'
      ? t('registration.places.closed')
      : state === 'full'
        ? t(settings.waitlist > 0 ? 'registration.places.waitlist' : 'registration.places.full')
        : t(remaining <= few ? 'registration.places.few' : 'registration.places.left', { count: remaining });
  const until = state === 'open' ? settings.deadline : null;
  return (
    <p className="small tabular" data-testid="places">
      <span className={state === 'open' ? 'places__left' : ''}>{places}</span>
      {until !== null && (
        <span className="muted">
          {' · '}
          {t('registration.places.until', { at: formatInstant(until, language, now) })}
        </span>
      )}
    </p>
  );
}

/** For whom, and that staff look at each one. Nothing where all are let in at once. */
export function Terms({ form: { state, settings } }: { form: RegistrationForm }) {
  const { t } = useTranslation();
  const names = useInvitedNames(settings);
  const isReviewed = settings.approval === 'manual';
  if ((state !== 'open' && state !== 'full') || (names.length === 0 && !isReviewed)) return null;
  return (
    <div className="small muted" data-testid="terms">
      {names.length > 0 && <p>{t('registration.invited.label', { names: names.join(t('registration.and')) })}</p>}
      {isReviewed && <p>{t('registration.places.approval')}</p>}
    </div>
  );
}
