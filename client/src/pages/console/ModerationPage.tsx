import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ModerationBoard } from '../../features/console/moderation/ModerationBoard.tsx';
import { SessionGate } from '../../features/console/SessionGate.tsx';
import { useTitle } from '../../ui/useTitle.ts';

/** /console/moderation/:eventId */
export function ModerationPage() {
  const { t } = useTranslation('console');
  const { eventId = '' } = useParams();
  useTitle(t('moderation.title'));
  return (
    <SessionGate key={eventId} eventId={eventId}>
      {(session) => <ModerationBoard session={session} />}
    </SessionGate>
  );
}
