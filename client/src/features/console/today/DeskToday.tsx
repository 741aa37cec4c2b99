import type { LeadFilter } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { useLeadPages } from '../leads/leadQueries.ts';
import { writeLeadSearch } from '../leads/leadSearch.ts';
import { DeskLead } from './DeskLead.tsx';
import './today.css';

const shown = 8;
const soonest: LeadFilter = { scope: 'office', state: 'open', sort: 'due' };

/** What waits for an office that follows up: how many, and which first. */
export function DeskToday() {
  const { t } = useTranslation('console');
  const now = useNow(30_000);
  const open = useLeadPages(soonest);
  if (open.isPending) return <Skeleton lines={6} />;
  if (open.isLoadingError) return <ErrorState error={open.error} onRetry={() => void open.refetch()} />;
  const page = open.data.pages[0];
  const leads = page?.items.slice(0, shown) ?? [];
  return (
    <div className="today" data-testid="today">
      <div className="desk-counts">
        <Count name="overdue" filter={{ ...soonest, due: 'overdue' }} isHot />
        <Count name="dueToday" filter={{ ...soonest, due: 'today' }} />
        <Count name="fresh" filter={{ ...soonest, state: 'new' }} />
        <Count name="mine" filter={{ ...soonest, scope: 'mine' }} />
      </div>
      <section className="today__group">
        <h2>{t('leads.today.next')}</h2>
        {leads.length === 0 ? (
          <div className="panel">
            <EmptyState title={t('leads.today.emptyTitle')} body={t('leads.today.emptyBody')} />
          </div>
        ) : (
          <ul className="panel">
            {leads.map((lead) => (
              <DeskLead key={lead.id} lead={lead} now={now} />
            ))}
          </ul>
        )}
        <Link className="desk-all" to="/console/leads" data-testid="today-all-leads">
          {t('leads.today.all')}
        </Link>
      </section>
    </div>
  );
}

interface CountProps {
  name: 'overdue' | 'dueToday' | 'fresh' | 'mine';
  filter: LeadFilter;
  isHot?: boolean;
}

/** A number that leads to its list. */
function Count({ name, filter, isHot = false }: CountProps) {
  const { t } = useTranslation('console');
  const pages = useLeadPages(filter);
  const total = pages.data?.pages[0]?.total;
  return (
    <Link
      className="panel panel--padded desk-count"
      to={`/console/leads?${writeLeadSearch(filter, new URLSearchParams())}`}
      data-testid={`today-${name}`}
    >
      <strong className={`tabular ${isHot && total ? 'desk-count__hot' : ''}`}>{total ?? '—'}</strong>
      {t(`leads.today.${name}`)}
    </Link>
  );
}
