import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useChosen } from '../leads/useChosen.ts';
import { useStaffRole } from '../useStaffRole.ts';
import { useTyped } from '../useTyped.ts';
import { DecideBar } from './DecideBar.tsx';
import { rowsOf } from './registrationCounts.ts';
import { RegistrationPanel } from './RegistrationPanel.tsx';
import { useRegistrations, type RegistrationPages, type RegistrationSearch } from './registrationQueries.ts';
import { RegistrationTable } from './RegistrationTable.tsx';
import { RegistrationTools } from './RegistrationTools.tsx';
import './registrations.css';

/** Who registered for an event: filters, list, deciding on many, one at the side. */
export function RegistrationList({ eventId }: { eventId: string }) {
  const [narrowed, setNarrowed] = useState<RegistrationSearch>({});
  const { sought, type } = useTyped();
  const search = { ...narrowed, ...(sought === '' ? {} : { text: sought }) };
  const pages = useRegistrations(eventId, search);
  return (
    <>
      <RegistrationTools search={narrowed} counts={pages.data?.pages[0]?.counts} onSearch={setNarrowed} onType={type} />
      {pages.isPending && <Skeleton lines={8} />}
      {pages.isLoadingError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && <Loaded eventId={eventId} search={search} pages={pages} />}
    </>
  );
}

interface LoadedProps {
  eventId: string;
  search: RegistrationSearch;
  pages: RegistrationPages;
}

function Loaded({ eventId, search, pages }: LoadedProps) {
  const mayDecide = useStaffRole() === 'operator';
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = rowsOf(pages.data?.pages ?? []);
  const choice = useChosen(
    rows.map(({ id }) => id),
    search,
  );
  if (rows.length === 0) return <NoRegistrations search={search} />;
  return (
    <>
      <RegistrationTable
        rows={rows}
        chosen={mayDecide ? choice.chosen : null}
        onChoose={choice.toggle}
        onChooseAll={choice.chooseAll}
        onOpen={setOpenId}
      />
      <More pages={pages} />
      {mayDecide && <DecideBar eventId={eventId} rows={rows} chosen={choice.chosen} onClear={choice.clear} />}
      <RegistrationPanel registration={rows.find(({ id }) => id === openId)} onClose={() => setOpenId(null)} />
    </>
  );
}

function More({ pages }: Pick<LoadedProps, 'pages'>) {
  const { t } = useTranslation('console');
  if (!pages.hasNextPage) return null;
  return (
    <Button
      className="registrations__more"
      loading={pages.isFetchingNextPage}
      data-testid="registrations-more"
      onClick={() => void pages.fetchNextPage()}
    >
      {t('registrations.more')}
    </Button>
  );
}

function NoRegistrations({ search }: Pick<LoadedProps, 'search'>) {
  const { t } = useTranslation('console');
  const isWindow = useStaffRole() === 'window';
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <div className="panel">
      {isNarrowed ? (
        <EmptyState title={t('registrations.noMatch')} />
      ) : (
        <EmptyState
          title={t('registrations.emptyTitle')}
          body={t(isWindow ? 'registrations.emptyWindow' : 'registrations.emptyBody')}
        />
      )}
    </div>
  );
}
