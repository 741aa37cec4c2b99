import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '../../api/ApiError.ts';
import { useMe } from '../../api/queries.ts';
import { Meet } from '../../features/meet/Meet.tsx';
import { useMeeting } from '../../features/meetings/meetingQueries.ts';
import { SignInSteps } from '../../features/signin/SignInSteps.tsx';
import '../../i18n/meetings/load.ts';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';

/** `/meet/:id`: for the two parties and whom they invite; for everybody else it is not there. */
export function MeetPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const meeting = useMeeting(id);
  useTitle(t('meet.title'));
  if (meeting.data) return <Meet key={id} first={meeting.data.meeting} offsetMs={meeting.data.offsetMs} />;
  return (
    <>
      <AppHeader />
      {meeting.isError ? (
        <Refused error={meeting.error} onRetry={() => void meeting.refetch()} />
      ) : (
        <main id="main" className="page">
          <Skeleton lines={4} picture />
        </main>
      )}
    </>
  );
}

function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const isStranger = me.data === null || me.data?.role === 'guest';
  if (isApiError(error, 'NOT_SIGNED_IN') || (isStranger && isApiError(error, 'FORBIDDEN')))
    return (
      <main id="main" className="page page--narrow" data-testid="meet-sign-in">
        <section className="card stack">
          <h1>{t('meetings.signInTitle')}</h1>
          <p className="muted">{t('meetings.signInBody')}</p>
          <SignInSteps onDone={onRetry} />
        </section>
      </main>
    );
  if (isApiError(error, 'NOT_FOUND', 'INVALID_INPUT', 'FORBIDDEN'))
    return (
      <main id="main">
        <NotFoundPage />
      </main>
    );
  return (
    <main id="main" className="page">
      <ErrorState error={error} onRetry={onRetry} />
    </main>
  );
}
