import type { RegisterEntry, RegisterFilter, RegisterKind } from '@jingqi/contract';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { listedOf } from './entryFields.ts';
import { useRegister } from './registerQueries.ts';
import { useFieldWords } from './useFieldWords.ts';
import './registers.css';

interface Props {
  kind: RegisterKind;
  filter: RegisterFilter;
  onOpen: (id: string) => void;
}

/** A register by name, 50 at a time. */
export function RegisterTable({ kind, filter, onOpen }: Props) {
  const { t } = useTranslation('console');
  const columns = useColumns(kind, onOpen);
  const pages = useRegister(kind, filter);
  if (pages.isPending) return <Skeleton lines={8} />;
  if (pages.isLoadingError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const entries = pages.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('registers.emptyTitle')} body={t('registers.emptyBody')} />
      </div>
    );
  return (
    <>
      <p className="muted registers__count" data-testid="register-count">
        {t('registers.count', { count: pages.data.pages[0]?.total ?? 0 })}
      </p>
      <Table<RegisterEntry>
        className="panel registers"
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={entries}
        pagination={false}
        data-testid="register"
        onRow={({ id }) => ({ onClick: () => onOpen(id) })}
      />
      {pages.hasNextPage && (
        <Button
          className="registers__more"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('registers.more')}
        </Button>
      )}
    </>
  );
}

function useColumns(kind: RegisterKind, onOpen: (id: string) => void): TableColumnsType<RegisterEntry> {
  const words = useFieldWords();
  const name = {
    key: 'name',
    title: words.label('name'),
    render: (_: unknown, entry: RegisterEntry) => <NameCell entry={entry} onOpen={onOpen} />,
  };
  const others = listedOf[kind].map((key) => ({
    key,
    title: words.label(key),
    responsive: ['md' as const],
    render: (_: unknown, entry: RegisterEntry) => (
      <span className={key === 'contactPhone' ? 'tabular registers__phone' : ''}>
        {words.told(key, words.valueOf(entry, key))}
      </span>
    ),
  }));
  return [name, ...others];
}

/** On a phone the row has this cell alone, so it says what the others would. */
function NameCell({ entry, onOpen }: { entry: RegisterEntry; onOpen: (id: string) => void }) {
  const { t } = useTranslation('console');
  const words = useFieldWords();
  const facts = listedOf[entry.kind].slice(0, 3).map((key) => {
    const told = words.told(key, words.valueOf(entry, key));
    return key === 'seats' ? t('registers.seats', { seats: told }) : told;
  });
  return (
    <div className="registers__name">
      <button type="button" className="registers__open" onClick={() => onOpen(entry.id)}>
        {entry.name}
      </button>
      {!entry.active && <span className="chip">{t('registers.active.false')}</span>}
      {'uscc' in entry && <span className="muted tabular">{entry.uscc}</span>}
      <span className="muted registers__facts">{facts.join(' · ')}</span>
    </div>
  );
}
