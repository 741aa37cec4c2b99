import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Door } from '../../features/console/checkin/Door.tsx';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { useEventHead } from '../../features/console/registrations/registrationQueries.ts';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { PageHead } from './PageHead.tsx';

/** /console/check-in/:eventId */
export function CheckInPage() {
  const { t } = useTranslation('console');
  const { eventId = '' } = useParams();
  const isOperator = useStaffRole() === 'operator';
  const head = useEventHead(eventId);
  if (head.isPending) return <Skeleton lines={6} />;
  if (head.isLoadingError) return <ErrorState error={head.error} onRetry={() => void head.refetch()} />;
  return (
    <>
      <PageHead
        title={`${t('checkIn.title')} · ${head.data.title}`}
        note={t('checkIn.hint')}
        {...(isOperator
          ? {
              actions: (
                <LinkButton to={`/console/registrations/${eventId}`} data-testid="door-list">
                  {t('checkIn.toList')}
                </LinkButton>
              ),
            }
          : {})}
      />
      <Door key={eventId} eventId={eventId} />
    </>
  );
}
