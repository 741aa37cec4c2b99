import { MeetingState, type StaffMeetingView } from '@jingqi/contract';
import { useQuery } from '@tanstack/react-query';
import { Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { MeetingCell, PartyCell, StateCell, useMeetingTime, VerdictCell } from './MeetingCells.tsx';
import './staffMeetings.css';

/** Meetings of an event by time: who, when, state and verdict, never content. */
export function StaffMeetings({ eventId }: { eventId: string }) {
  const { t } = useTranslation('console');
  const meetings = useQuery({
    queryKey: ['console', 'meetings', eventId],
    queryFn: async () => (await call('staffMeetings', { params: { id: eventId } })).items,
    refetchInterval: 15_000,
  });
  if (meetings.isPending) return <Skeleton lines={8} />;
  if (meetings.isLoadingError) return <ErrorState error={meetings.error} onRetry={() => void meetings.refetch()} />;
  if (meetings.data.length === 0)
    return (
      <div className="panel" data-testid="staff-meetings">
        <EmptyState title={t('staffMeetings.emptyTitle')} body={t('staffMeetings.emptyBody')} />
      </div>
    );
  return <Shown meetings={meetings.data} />;
}

function Shown({ meetings }: { meetings: readonly StaffMeetingView[] }) {
  const { t } = useTranslation('console');
  const [state, setState] = useState<MeetingState | ''>('');
  const columns = useColumns();
  const shown = state === '' ? meetings : meetings.filter((meeting) => meeting.state === state);
  return (
    <div data-testid="staff-meetings">
      <p className="muted staff-meetings__hint">{t('staffMeetings.hint')}</p>
      <div className="list-tools">
        <Select<MeetingState | ''>
          className="staff-meetings__state"
          aria-label={t('staffMeetings.column.state')}
          data-testid="meetings-state"
          value={state}
          onChange={setState}
          options={[
            { value: '', label: `${t('staffMeetings.any')} ${meetings.length}` },
            ...MeetingState.options.map((value) => ({
              value,
              label: `${t(`staffMeetings.state.${value}`)} ${meetings.filter((one) => one.state === value).length}`,
            })),
          ]}
        />
      </div>
      <Table<StaffMeetingView>
        className="panel staff-meetings"
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </div>
  );
}

function useColumns(): TableColumnsType<StaffMeetingView> {
  const { t } = useTranslation('console');
  const timeOf = useMeetingTime();
  const title = (key: 'time' | 'table' | 'investor' | 'enterprise' | 'state' | 'verdict') => ({
    key,
    title: t(`staffMeetings.column.${key}`),
  });
  const wide = { responsive: ['md' as const] };
  return [
    {
      ...title('time'),
      className: 'tabular',
      render: (_, meeting) => <MeetingCell meeting={meeting} time={timeOf(meeting)} />,
    },
    { ...title('table'), ...wide, dataIndex: 'table', className: 'tabular', width: 64 },
    { ...title('investor'), ...wide, render: (_, { investor }) => <PartyCell party={investor} /> },
    { ...title('enterprise'), ...wide, render: (_, { enterprise }) => <PartyCell party={enterprise} /> },
    { ...title('state'), ...wide, render: (_, meeting) => <StateCell meeting={meeting} /> },
    { ...title('verdict'), ...wide, render: (_, meeting) => <VerdictCell meeting={meeting} /> },
  ];
}
