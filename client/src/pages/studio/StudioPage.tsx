import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ArrivalProblem } from '../../features/studio/arrival/ArrivalProblem.tsx';
import { SeatedStudio } from '../../features/studio/arrival/SeatedStudio.tsx';
import { useStudioEntry } from '../../features/studio/arrival/useStudioEntry.ts';
import '../../features/studio/studio.css';
import '../../i18n/studio/load.ts';
import { Skeleton } from '../../ui/states.tsx';
import { useTitle } from '../../ui/useTitle.ts';

/** `/studio/:eventId?k=KEY`: where the host and invited speakers broadcast from. */
export function StudioPage() {
  const { eventId = '' } = useParams();
  const { t } = useTranslation('studio');
  const entry = useStudioEntry(eventId);
  useTitle(t('title'));
  if (entry.state === 'refused') return <ArrivalProblem error={entry.error} onRetry={entry.retry} />;
  if (entry.state === 'open') return <SeatedStudio eventId={eventId} />;
  return (
    <div className="page" aria-label={t('arrival.opening')}>
      <Skeleton lines={4} picture />
    </div>
  );
}
