import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useEvent, useMe } from '../../api/queries.ts';
import { isApiError } from '../../api/ApiError.ts';
import { EnterpriseBoard } from '../../features/meetings/EnterpriseBoard.tsx';
import { InvestorBoard } from '../../features/meetings/InvestorBoard.tsx';
import '../../features/meetings/meetings.css';
import { useBoard } from '../../features/meetings/meetingQueries.ts';
import '../../i18n/meetings/load.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';

/** `/e/:id/meetings`: investors find enterprises and ask; enterprises answer. */
export function MeetingBoardPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const event = useEvent(id);
  useTitle(t('meetings.title'));
  if (isApiError(event.error, 'NOT_FOUND', 'INVALID_INPUT')) return <NotFoundPage />;
  return (
    <div className="page stack" data-testid="meeting-board">
      <div>
        <h1>{t('meetings.title')}</h1>
        <p className="muted">
          {event.data?.event.title}{' '}
          <Link className="board__back" to={`/e/${id}`}>
            {t('meetings.back')}
          </Link>
        </p>
      </div>
      <Mine eventId={id} />
    </div>
  );
}

function Mine({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const me = useMe();
  if (me.isLoadingError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  if (me.isPending) return <Skeleton lines={5} />;
  if (me.data && me.data.role !== 'guest') return <Board eventId={eventId} isInvestor={me.data.role === 'investor'} />;
  return (
    <EmptyState
      title={t('meetings.signInTitle')}
      body={t('meetings.signInBody')}
      action={
        <ButtonLink kind="primary" to={`/sign-in?next=${encodeURIComponent(`/e/${eventId}/meetings`)}`}>
          {t('nav.signIn')}
        </ButtonLink>
      }
    />
  );
}

function Board({ eventId, isInvestor }: { eventId: string; isInvestor: boolean }) {
  const { t } = useTranslation();
  const query = useBoard(eventId);
  const now = useNow(5_000, query.data?.offsetMs ?? 0);
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={5} />;
  const board = query.data;
  if (board.settings === null && board.mine.length === 0)
    return (
      <EmptyState
        title={t('meetings.notOffered')}
        body={t('meetings.notOfferedBody')}
        action={<ButtonLink to={`/e/${eventId}`}>{t('meetings.back')}</ButtonLink>}
      />
    );
  return (
    <>
      <p>
        {board.settings?.open ? t(isInvestor ? 'meetings.intro' : 'meetings.introEnterprise') : t('meetings.closed')}
      </p>
      {isInvestor ? (
        <InvestorBoard eventId={eventId} board={board} now={now} />
      ) : (
        <EnterpriseBoard board={board} now={now} />
      )}
    </>
  );
}
