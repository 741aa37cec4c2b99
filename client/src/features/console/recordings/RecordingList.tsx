import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useStaffRole } from '../useStaffRole.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import type { RecordingAct } from './recordingActs.ts';
import { useRecordings } from './recordingQueries.ts';
import { RecordingTable } from './RecordingTable.tsx';

/** Recordings, the latest first; operators decide upon them, auditors look. */
export function RecordingList() {
  const { t } = useTranslation('console');
  const recordings = useRecordings();
  const mayAct = useStaffRole() === 'operator';
  const [asked, setAsked] = useState<{ eventId: string; act: RecordingAct } | null>(null);
  if (recordings.isPending) return <Skeleton lines={8} />;
  if (recordings.isLoadingError)
    return <ErrorState error={recordings.error} onRetry={() => void recordings.refetch()} />;
  if (recordings.data.length === 0)
    return (
      <div className="panel" data-testid="recordings">
        <EmptyState title={t('recordings.emptyTitle')} body={t('recordings.emptyBody')} />
      </div>
    );
  const chosen = recordings.data.find(({ eventId }) => eventId === asked?.eventId);
  return (
    <>
      <RecordingTable
        recordings={recordings.data}
        onAct={mayAct ? (eventId, act) => setAsked({ eventId, act }) : null}
      />
      {asked && chosen && <ChangeDialog recording={chosen} act={asked.act} onClose={() => setAsked(null)} />}
    </>
  );
}
