import type { StaffRegistrationView } from '@jingqi/contract';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../ui/useNow.ts';
import { PersonCell, PresenceCell } from './RegistrationCells.tsx';
import { RegistrationStateTag } from './RegistrationStateTag.tsx';
import { useRegistrationWords } from './useRegistrationWords.ts';

interface Props {
  rows: readonly StaffRegistrationView[];
  /** Null: this person decides nothing. */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
  onChooseAll: (all: boolean) => void;
  onOpen: (id: string) => void;
}

/** The registrations loaded so far. */
export function RegistrationTable({ rows, chosen, onChoose, onChooseAll, onOpen }: Props) {
  const { t } = useTranslation('console');
  const columns = useColumns(onOpen);
  return (
    <Table<StaffRegistrationView>
      className="panel registrations"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={false}
      data-testid="registrations"
      onRow={({ id }) => ({ onClick: () => onOpen(id) })}
      {...(chosen && {
        rowSelection: {
          selectedRowKeys: [...chosen],
          columnWidth: 44,
          onSelect: ({ id }) => onChoose(id),
          onSelectAll: onChooseAll,
          getCheckboxProps: ({ name }) => ({ 'aria-label': t('leads.select', { name }) }),
          getTitleCheckboxProps: () => ({ 'aria-label': t('leads.selectAll') }),
        },
      })}
    />
  );
}

function useColumns(onOpen: (id: string) => void): TableColumnsType<StaffRegistrationView> {
  const { t } = useTranslation('console');
  const words = useRegistrationWords();
  const now = useNow(60_000);
  const title = (key: 'person' | 'enterprise' | 'place' | 'state' | 'source' | 'presence') => ({
    key,
    title: t(`registrations.column.${key}`),
  });
  const wide = { responsive: ['md' as const] };
  return [
    { ...title('person'), render: (_, row) => <PersonCell registration={row} now={now} onOpen={onOpen} /> },
    {
      ...title('enterprise'),
      ...wide,
      render: (_, { enterprise }) => enterprise || <span className="muted">{t('registrations.noEnterprise')}</span>,
    },
    { ...title('place'), ...wide, render: (_, row) => words.place(row) || t('registrations.absent') },
    { ...title('state'), ...wide, render: (_, { state }) => <RegistrationStateTag state={state} /> },
    { ...title('source'), responsive: ['lg'], render: (_, { source }) => t(`registrations.source.${source}`) },
    { ...title('presence'), ...wide, render: (_, row) => <PresenceCell registration={row} now={now} /> },
  ];
}
