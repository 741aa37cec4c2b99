import type { EventView } from '@jingqi/contract';
import { Button } from 'antd';
import { RefreshCw, ScanLine, Settings2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ExportMenu } from '../../features/console/ExportMenu.tsx';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { AttendanceCard } from '../../features/console/registrations/AttendanceCard.tsx';
import { RegistrationList } from '../../features/console/registrations/RegistrationList.tsx';
import {
  useEventHead,
  useImportRegistrations,
  useRenewRegistrations,
} from '../../features/console/registrations/registrationQueries.ts';
import { SheetDialog } from '../../features/console/sheets/SheetDialog.tsx';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { PageHead } from './PageHead.tsx';

/** /console/registrations/:eventId */
export function RegistrationsPage() {
  const { eventId = '' } = useParams();
  const head = useEventHead(eventId);
  if (head.isPending) return <Skeleton lines={8} />;
  if (head.isLoadingError) return <ErrorState error={head.error} onRetry={() => void head.refetch()} />;
  return <Shown key={eventId} event={head.data} />;
}

function Shown({ event }: { event: EventView }) {
  const { t } = useTranslation('console');
  const role = useStaffRole();
  const [isImporting, setImporting] = useState(false);
  return (
    <>
      <PageHead
        title={`${t('registrations.title')} · ${event.title}`}
        note={t(role === 'window' ? 'registrations.hintWindow' : 'registrations.hint')}
        actions={<Acts event={event} onImport={() => setImporting(true)} />}
      />
      {role !== 'window' && <AttendanceCard eventId={event.id} />}
      <RegistrationList eventId={event.id} />
      {isImporting && <ImportGuests eventId={event.id} onClose={() => setImporting(false)} />}
    </>
  );
}

function ImportGuests({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <SheetDialog
      title={t('registrations.import.title')}
      body={t('registrations.import.body')}
      work={useImportRegistrations(eventId)}
      onClose={onClose}
    />
  );
}

function Acts({ event, onImport }: { event: EventView; onImport: () => void }) {
  const { t } = useTranslation('console');
  const renew = useRenewRegistrations(event.id);
  const isOperator = useStaffRole() === 'operator';
  return (
    <>
      <Button
        icon={<RefreshCw aria-hidden size={16} />}
        aria-label={t('registrations.refresh')}
        title={t('registrations.refresh')}
        onClick={() => void renew()}
      />
      <ExportMenu
        files={{ xlsx: 'registrationsXlsx', csv: 'registrationsCsv' }}
        name={`${t('registrations.export.file')}-${event.title}`}
        hint={t('registrations.export.hint')}
        input={{ params: { id: event.id } }}
        testId="registrations-export"
      />
      {isOperator && <OperatorActs event={event} onImport={onImport} />}
    </>
  );
}

function OperatorActs({ event, onImport }: { event: EventView; onImport: () => void }) {
  const { t } = useTranslation('console');
  const isOver = event.state === 'ended' || event.state === 'cancelled';
  return (
    <>
      {!isOver && (
        <Button icon={<Upload aria-hidden size={16} />} data-testid="registrations-import" onClick={onImport}>
          {t('registrations.import.action')}
        </Button>
      )}
      <LinkButton
        to={`/console/events/${event.id}?tab=registration`}
        icon={<Settings2 aria-hidden size={16} />}
        data-testid="registrations-settings"
      >
        {t('registrations.toSettings')}
      </LinkButton>
      <LinkButton
        to={`/console/check-in/${event.id}`}
        type="primary"
        icon={<ScanLine aria-hidden size={16} />}
        data-testid="registrations-check-in"
      >
        {t('registrations.toCheckIn')}
      </LinkButton>
    </>
  );
}
