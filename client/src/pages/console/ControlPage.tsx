import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ControlRoom } from '../../features/console/control/ControlRoom.tsx';
import { SessionGate } from '../../features/console/SessionGate.tsx';
import { useTitle } from '../../ui/useTitle.ts';

/** /console/control/:eventId */
export function ControlPage() {
  const { t } = useTranslation('console');
  const { eventId = '' } = useParams();
  useTitle(t('control.title'));
  return (
    <SessionGate key={eventId} eventId={eventId}>
      {(session) => <ControlRoom session={session} />}
    </SessionGate>
  );
}
