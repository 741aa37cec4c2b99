import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isApiError } from '../../../api/ApiError.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { waitWords } from '../../signin/waitWords.ts';

/** Why it was refused, and what to do. Comes into view by itself. */
export function Refusal({ error, eventId }: { error: unknown; eventId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is no clean-up.
    element.current?.scrollIntoView({ block: 'center' });
  }, []);
  const words = waitWords(error, language, (count) => t('signIn.waitSeconds', { count }));
  return (
    <div ref={element} className="note note--problem" role="alert" data-testid="registration-refusal">
      <p className="note__title">{t('registration.form.refusedTitle')}</p>
      <p>{words}</p>
      {isApiError(error, 'OFFLINE', 'UNAVAILABLE', 'INTERNAL') && <p>{t('registration.form.offline')}</p>}
      {isApiError(error, 'NOT_INVITED', 'ENTERPRISE_LIMIT', 'REGISTRATION_CLOSED', 'REGISTRATION_FULL') && (
        <Link to={`/e/${eventId}`}>{t('registration.page.back')}</Link>
      )}
    </div>
  );
}
