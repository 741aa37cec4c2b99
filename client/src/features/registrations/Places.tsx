import type { RegistrationForm } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatInstant } from '../../ui/time.ts';
import { useInvitedNames } from './useInvitedNames.ts';

/** From so few places on it is said that they are few. */
const few = 10;

/** Places left, for whom, until when, in words. */
export function Places({ form, now }: { form: RegistrationForm; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = useInvitedNames(form.settings);
  const { state, settings, remaining } = form;
  if (state === 'notOpen') return null;
  const places =
    state === 'closed'
      ? t('registration.places.closed')
      : state === 'full'
        ? t(settings.waitlist > 0 ? 'registration.places.waitlist' : 'registration.places.full')
        : t(remaining <= few ? 'registration.places.few' : 'registration.places.left', { count: remaining });
  const isOpen = state !== 'closed';
  return (
    <div className="places small" data-testid="places">
      <p className={state === 'open' ? 'places__left' : ''}>{places}</p>
      {isOpen && settings.deadline !== null && (
        <p className="muted tabular">
          {t('registration.places.until', { at: formatInstant(settings.deadline, language, now) })}
        </p>
      )}
      {isOpen && settings.approval === 'manual' && <p className="muted">{t('registration.places.approval')}</p>}
      {names.length > 0 && (
        <p className="muted">
          {t('registration.invited.label')}: {names.join(t('registration.comma'))}
        </p>
      )}
    </div>
  );
}
