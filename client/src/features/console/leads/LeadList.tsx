import type { LeadView } from '@jingqi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useLeads } from '../consoleQueries.ts';
import './leads.css';

/** Leads of all events (`eventId` null) or one, 50 at a time. */
export function LeadList({ eventId, onAll }: { eventId: string | null; onAll: () => void }) {
  const { t } = useTranslation('console');
  const pages = useLeads(eventId);
  if (pages.isPending) return <Skeleton lines={6} />;
  if (pages.isLoadingError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const leads = pages.data.pages.flatMap((page) => page.items);
  if (leads.length === 0) return <NoLeads isFiltered={eventId !== null} onAll={onAll} />;
  return (
    <>
      <p className="muted leads__total" data-testid="leads-total">
        {t('leads.total', { total: pages.data.pages[0]?.total ?? leads.length })}
      </p>
      <table className="panel leads" aria-label={t('leads.title')} data-testid="leads">
        <Head />
        <tbody>
          {leads.map((lead) => (
            <LeadRow key={lead.id} lead={lead} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <Button
          className="leads__more"
          loading={pages.isFetchingNextPage}
          data-testid="leads-more"
          onClick={() => void pages.fetchNextPage()}
        >
          {t('leads.more')}
        </Button>
      )}
    </>
  );
}

function NoLeads({ isFiltered, onAll }: { isFiltered: boolean; onAll: () => void }) {
  const { t } = useTranslation('console');
  return (
    <div className="panel">
      <EmptyState
        title={t(isFiltered ? 'leads.emptyFiltered' : 'leads.emptyTitle')}
        body={t('leads.emptyBody')}
        {...(isFiltered ? { action: <Button onClick={onAll}>{t('leads.showAll')}</Button> } : {})}
      />
    </div>
  );
}

const columns = ['text', 'person', 'contact', 'event', 'state', 'at'] as const;

function Head() {
  const { t } = useTranslation('console');
  return (
    <thead>
      <tr className="leads__row leads__head">
        {columns.map((column) => (
          <th key={column}>{t(`leads.column.${column}`)}</th>
        ))}
      </tr>
    </thead>
  );
}

function LeadRow({ lead }: { lead: LeadView }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  return (
    <tr className="leads__row" data-testid={`lead-${lead.id}`}>
      <td className="leads__text">
        <span className="muted">{t(`leads.kind.${lead.kind}`)}</span>
        {lead.text}
      </td>
      <td>
        <strong>{lead.personName || t('leads.noName')}</strong>
        <span className="muted">{lead.enterprise || t('leads.noEnterprise')}</span>
      </td>
      <td className="tabular">{lead.contact || '—'}</td>
      <td>
        <Link to={`/console/moderation/${lead.eventId}`}>{lead.eventTitle}</Link>
      </td>
      <td>
        <span
          className={`chip chip--${lead.state === 'new' ? 'warning' : lead.state === 'done' ? 'success' : 'primary'}`}
        >
          {t(`leads.state.${lead.state}`)}
        </span>
      </td>
      <td className="muted">{formatAgo(lead.createdAt, language, now)}</td>
    </tr>
  );
}
