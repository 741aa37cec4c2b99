import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useEvent, useMe } from '../../api/queries.ts';
import { MyRegistration } from '../../features/registrations/mine/MyRegistration.tsx';
import { useMyRegistrations } from '../../features/registrations/registrationQueries.ts';
import '../../i18n/attendee/loadMine.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { SignInFirst } from './SignInFirst.tsx';

/** One registration of mine: what became of it, and what I can do about it. */
export function RegistrationPage() {
  const { id = '' } = useParams();
  const me = useMe();
  if (me.isLoadingError)
    return (
      <Frame>
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </Frame>
    );
  if (me.isPending)
    return (
      <Frame>
        <Skeleton lines={6} />
      </Frame>
    );
  if (!me.data || me.data.role === 'guest')
    return (
      <Frame>
        <SignInFirst next={`/me/registrations/${id}`} />
      </Frame>
    );
  return <Mine id={id} />;
}

function Mine({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useMyRegistrations(true);
  const mine = query.data?.items.find((one) => one.id === id);
  useTitle(mine?.eventTitle ?? t('account.registrations.title'));
  // Only for what the server's clock is ahead of ours: an offer ends by it.
  const event = useEvent(mine?.eventId ?? '', mine !== undefined);
  if (query.isLoadingError)
    return (
      <Frame>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Frame>
    );
  if (query.isPending)
    return (
      <Frame>
        <Skeleton lines={6} picture />
      </Frame>
    );
  if (!mine) return <NotFoundPage />;
  return (
    <Frame>
      <MyRegistration mine={mine} offsetMs={event.data?.offsetMs ?? 0} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow stack">
      <Link to="/me" className="back-link">
        <ChevronLeft aria-hidden size={18} />
        {t('registration.mine.back')}
      </Link>
      {children}
    </div>
  );
}
