import type { EventView, RegistrationForm } from '@jingqi/contract';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isApiError } from '../../api/ApiError.ts';
import { useEvent, useMe } from '../../api/queries.ts';
import { Places, Terms } from '../../features/registrations/Places.tsx';
import { useRegistrationForm } from '../../features/registrations/registrationQueries.ts';
import '../../features/registrations/registrations.css';
import '../../i18n/attendee/loadMine.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { RegisterSteps } from './RegisterSteps.tsx';

/** Registering for an event on one page: who you are, the form, then what became of it. */
export function RegisterPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  useTitle(t('registration.page.title'));
  const event = useEvent(id);
  const form = useRegistrationForm(id);
  const me = useMe();
  if (isApiError(event.error, 'NOT_FOUND', 'INVALID_INPUT')) return <NotFoundPage />;
  const failed = [event, form, me].find((query) => query.isLoadingError);
  return (
    <div className="page page--narrow stack" data-testid="register-page">
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : event.data && form.data && me.data !== undefined ? (
        <>
          <Head event={event.data.event} form={form.data} offsetMs={event.data.offsetMs} />
          <RegisterSteps event={event.data.event} form={form.data} me={me.data} offsetMs={event.data.offsetMs} />
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

function Head({ event, form, offsetMs }: { event: EventView; form: RegistrationForm; offsetMs: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(30_000, offsetMs);
  return (
    <header className="register__head">
      <Link to={`/e/${event.id}`} className="back-link">
        <ChevronLeft aria-hidden size={18} />
        {t('registration.page.back')}
      </Link>
      <h1>{t('registration.page.title')}</h1>
      <p className="register__event">{event.title}</p>
      <p className="muted tabular">{formatRange(event.startsAt, event.endsAt, language, now)}</p>
      <Places form={form} now={now} />
      <Terms form={form} />
    </header>
  );
}
