import { Button } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useStaffRole } from '../useStaffRole.ts';
import { BulkBar } from './BulkBar.tsx';
import { mayAct } from './leadActs.ts';
import { LeadFilters } from './LeadFilters.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import { leadsOf } from './leadPages.ts';
import { useLeadPages } from './leadQueries.ts';
import './leads.css';
import { isNarrowed } from './leadSearch.ts';
import { LeadTable } from './LeadTable.tsx';
import { useChosen } from './useChosen.ts';
import { focusLead, useLeadKeys } from './useLeadKeys.ts';
import type { LeadSearch } from './useLeadSearch.ts';

/** The inbox: filters, list, what to do with many, and the open lead beside it. */
export function LeadInbox({ find }: { find: LeadSearch }) {
  const pages = useLeadPages(find.search);
  return (
    <>
      <LeadFilters find={find} counts={pages.data?.pages[0]?.counts} />
      {pages.isPending && <Skeleton lines={8} />}
      {pages.isLoadingError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && <Loaded find={find} pages={pages} />}
    </>
  );
}

type Pages = ReturnType<typeof useLeadPages>;

function Loaded({ find, pages }: { find: LeadSearch; pages: Pages }) {
  const { openId, open } = find;
  const canAct = mayAct(useStaffRole());
  const leads = pages.data ? leadsOf(pages.data) : [];
  const ids = leads.map(({ id }) => id);
  const choice = useChosen(ids, find.search);
  const openLead = useStable(open);
  useLeadKeys({ ids, openId, onOpen: open, onChoose: canAct ? choice.toggle : null });
  useFocusBack(openId);
  return (
    <>
      {leads.length === 0 ? (
        <NoLeads find={find} />
      ) : (
        <>
          <Total pages={pages} shown={leads.length} />
          <LeadTable
            leads={leads}
            openId={openId}
            chosen={canAct ? choice.chosen : null}
            onOpen={openLead}
            onChoose={choice.toggle}
            onChooseAll={choice.chooseAll}
          />
          <More pages={pages} />
        </>
      )}
      {canAct && <BulkBar leads={leads} chosen={choice.chosen} onClear={choice.clear} />}
      <LeadPanel id={openId} ids={ids} onOpen={open} />
    </>
  );
}

/** The same function from render to render, so that rows are not drawn again for nothing. */
function useStable(open: (id: string | null) => void): (id: string) => void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  return useCallback((id) => latest.current(id), []);
}

/** When the panel closes, the focus is on the row it belonged to. */
function useFocusBack(openId: string | null): void {
  const last = useRef(openId);
  useEffect(() => {
    if (openId === null && last.current !== null) focusLead(last.current);
    last.current = openId;
  }, [openId]);
}

function Total({ pages, shown }: { pages: Pages; shown: number }) {
  const { t } = useTranslation('console');
  const total = pages.data?.pages[0]?.total ?? shown;
  return (
    <p className="muted leads__total">
      <span data-testid="leads-total">
        {shown < total ? t('leads.shownOf', { shown, total }) : t('leads.total', { total })}
      </span>
      <span className="leads__keys">{t('leads.keys.hint')}</span>
    </p>
  );
}

function More({ pages }: { pages: Pages }) {
  const { t } = useTranslation('console');
  if (!pages.hasNextPage) return null;
  return (
    <Button
      className="leads__more"
      loading={pages.isFetchingNextPage}
      data-testid="leads-more"
      onClick={() => void pages.fetchNextPage()}
    >
      {t('leads.more')}
    </Button>
  );
}

function NoLeads({ find }: { find: LeadSearch }) {
  const { t } = useTranslation('console');
  const isFiltered = isNarrowed(find.search);
  const isMine = find.search.scope === 'mine';
  return (
    <div className="panel">
      {isFiltered ? (
        <EmptyState
          title={t('leads.emptyFiltered')}
          action={
            <Button data-testid="leads-clear" onClick={find.clear}>
              {t('leads.clear')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={t(isMine ? 'leads.emptyMine' : 'leads.emptyTitle')}
          body={t(isMine ? 'leads.emptyMineBody' : 'leads.emptyBody')}
        />
      )}
    </div>
  );
}
