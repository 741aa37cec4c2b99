import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import './audit.css';
import { useAudit, type AuditSearch } from './auditQueries.ts';
import { AuditRow } from './AuditRow.tsx';

interface Props {
  filter: AuditSearch;
  onFilter: (filter: AuditSearch) => void;
}

const columns = ['seq', 'at', 'who', 'act', 'subject', 'details'] as const;

/** Rows of the log, the latest first. */
export function AuditList({ filter, onFilter }: Props) {
  const { t } = useTranslation('console');
  const pages = useAudit(filter);
  if (pages.isPending) return <Skeleton lines={8} />;
  if (pages.isLoadingError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('audit.emptyTitle')} body={t('audit.emptyBody')} />
      </div>
    );
  return (
    <>
      <table className="panel row-table" aria-label={t('audit.title')} data-testid="audit">
        <Head />
        <tbody>
          {rows.map((row) => (
            <AuditRow key={row.id} row={row} filter={filter} onFilter={onFilter} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <Button
          className="audit__more"
          loading={pages.isFetchingNextPage}
          data-testid="audit-more"
          onClick={() => void pages.fetchNextPage()}
        >
          {t('audit.more')}
        </Button>
      )}
    </>
  );
}

function Head() {
  const { t } = useTranslation('console');
  return (
    <thead>
      <tr className="audit__row audit__head">
        {columns.map((column) => (
          <th key={column}>{t(`audit.column.${column}`)}</th>
        ))}
      </tr>
    </thead>
  );
}
