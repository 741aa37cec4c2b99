import type { PersonView } from '@jingqi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useNow } from '../../../ui/useNow.ts';
import './people.css';
import type { PersonAct } from './PersonActs.tsx';
import { usePeople, type PeopleSearch } from './peopleQueries.ts';
import { PersonRow } from './PersonRow.tsx';

const columns = ['who', 'role', 'contact', 'signIn', 'state', 'acts'] as const;

interface Props {
  search: PeopleSearch;
  onAct: (act: PersonAct, person: PersonView) => void;
}

/** Accounts, the newest first. */
export function PeopleList({ search, onAct }: Props) {
  const { t } = useTranslation('console');
  const now = useNow(30_000);
  const pages = usePeople(search);
  if (pages.isPending) return <Skeleton lines={8} />;
  if (pages.isLoadingError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const people = pages.data.pages.flatMap(({ items }) => items);
  if (people.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('people.emptyTitle')} body={t('people.emptyBody')} />
      </div>
    );
  return (
    <>
      <table className="panel row-table" aria-label={t('people.title')} data-testid="people">
        <thead>
          <tr className="people__row people__head">
            {columns.map((column) => (
              <th key={column}>{t(`people.column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} now={now} onAct={onAct} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <Button className="people__more" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('people.more')}
        </Button>
      )}
    </>
  );
}
