import { useTranslation } from 'react-i18next';
import '../../i18n/meetings/load.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';
import './meetings.css';
import { MeetingList } from './MeetingList.tsx';
import { useMyMeetings } from './meetingQueries.ts';

/** My meetings of every event, for `/me`. */
export function MyMeetings() {
  const { t } = useTranslation();
  const query = useMyMeetings();
  const now = useNow(10_000, query.data?.offsetMs ?? 0);
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={3} />;
  return (
    <div className="stack" data-testid="my-meetings">
      <MeetingList
        meetings={query.data.items}
        now={now}
        showsEvent
        empty={<EmptyState title={t('meetings.none')} body={t('meetings.noneMe')} />}
      />
    </div>
  );
}
