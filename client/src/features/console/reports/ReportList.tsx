import type { ReportLine } from '@jingqi/contract';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { formatClock, formatDay } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useReports } from './reportQueries.ts';
import './reports.css';

/** Events that are over, with their first figures. */
export function ReportList() {
  const { t } = useTranslation('console');
  const reports = useReports();
  const columns = useColumns();
  if (reports.isPending) return <Skeleton lines={8} />;
  if (reports.isLoadingError) return <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />;
  if (reports.data.length === 0)
    return (
      <div className="panel" data-testid="reports">
        <EmptyState title={t('reports.emptyTitle')} body={t('reports.emptyBody')} />
      </div>
    );
  return (
    <Table<ReportLine>
      className="panel report-list"
      size="middle"
      rowKey="eventId"
      columns={columns}
      dataSource={reports.data}
      pagination={false}
      data-testid="reports"
    />
  );
}

function useColumns(): TableColumnsType<ReportLine> {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(60_000);
  const ended = (at: string): string => `${formatDay(at, language, now)} ${formatClock(at, language)}`;
  const number = (key: 'registered' | 'attended' | 'leads') => ({
    key,
    title: t(`reports.column.${key}`),
    dataIndex: key,
    align: 'right' as const,
    className: 'tabular',
    width: 88,
  });
  return [
    {
      key: 'event',
      title: t('reports.column.event'),
      render: (_, { eventId, title, endedAt }) => (
        <>
          <Link to={`/console/reports/${eventId}`} data-testid={`report-${eventId}`}>
            {title}
          </Link>
          <span className="report-list__phone muted">{ended(endedAt)}</span>
        </>
      ),
    },
    {
      key: 'ended',
      title: t('reports.column.ended'),
      responsive: ['md'],
      width: 200,
      render: (_, { endedAt }) => ended(endedAt),
    },
    number('registered'),
    number('attended'),
    { ...number('leads'), responsive: ['sm'] },
  ];
}
