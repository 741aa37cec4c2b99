import type { AttendanceView } from '@jingqi/contract';
import { Button } from 'antd';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { AttendedCharts } from '../reports/AttendedCharts.tsx';
import { FigureCard } from '../reports/FigureCard.tsx';
import { useAttendedFigures } from '../reports/useAttendedFigures.ts';
import { useAttendance } from './registrationQueries.ts';

/** Who was there, shown when asked for: counting takes the server a moment. */
export function AttendanceCard({ eventId }: { eventId: string }) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const attendance = useAttendance(eventId, isOpen);
  return (
    <section className="registrations-attendance">
      <Button
        icon={<ChartColumn aria-hidden size={16} />}
        aria-expanded={isOpen}
        data-testid="attendance-show"
        onClick={() => setOpen(!isOpen)}
      >
        {t('registrations.attendance.show')}
      </Button>
      {isOpen && attendance.isPending && <Skeleton lines={4} />}
      {isOpen && attendance.isLoadingError && (
        <ErrorState error={attendance.error} onRetry={() => void attendance.refetch()} />
      )}
      {isOpen && attendance.data && <Shown attended={attendance.data} />}
    </section>
  );
}

function Shown({ attended }: { attended: AttendanceView }) {
  const { t } = useTranslation('console');
  const { figures } = useAttendedFigures(attended);
  if (attended.persons === 0)
    return (
      <div className="panel registrations-attendance__shown">
        <EmptyState title={t('registrations.attendance.emptyTitle')} body={t('registrations.attendance.emptyBody')} />
      </div>
    );
  return (
    <div className="registrations-attendance__shown" data-testid="attendance">
      <FigureCard title={t('registrations.attendance.title')} figures={figures}>
        <p className="muted">{t('registrations.attendance.hint')}</p>
      </FigureCard>
      <AttendedCharts attended={attended} />
    </div>
  );
}
