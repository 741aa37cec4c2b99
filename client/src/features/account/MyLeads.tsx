import type { OwnLead } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatAgo, formatInstant } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import './account.css';
import { useMyLeads } from './accountQueries.ts';
import { isOpenLead } from './isOpenLead.ts';

/** What is being done for me, by which office, until when. */
export function MyLeads() {
  const { t } = useTranslation();
  const query = useMyLeads();
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.data.items.length === 0)
    return <EmptyState title={t('account.leads.empty')} body={t('account.leads.emptyBody')} />;
  return (
    <div className="stack">
      <p className="muted small">{t('account.leads.intro')}</p>
      <ul className="rows">
        {query.data.items.map((lead) => (
          <LeadRow key={lead.id} lead={lead} />
        ))}
      </ul>
    </div>
  );
}

function LeadRow({ lead }: { lead: OwnLead }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(60_000);
  return (
    <li className="rows__item" data-testid="own-lead" data-state={lead.state}>
      <p className="row small">
        <span className={`mark mark--lead-${lead.state}`}>{t(`account.leads.state.${lead.state}`)}</span>
        <span className="muted">{t(`account.leads.kind.${lead.kind}`)}</span>
      </p>
      {lead.text !== '' && <p className="lead-text">{lead.text}</p>}
      <Office lead={lead} now={now} />
      <p className="small muted tabular">
        <Link to={`/e/${lead.eventId}`}>{lead.eventTitle}</Link> ·{' '}
        {t('account.leads.updated', { at: formatAgo(lead.updatedAt, language, now) })}
      </p>
    </li>
  );
}

function Office({ lead, now }: { lead: OwnLead; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { office, dueAt } = lead;
  const name =
    office.kind === 'carrier'
      ? office.name
      : office.kind === 'hub'
        ? t('account.leads.office.hub')
        : t('account.leads.office.window', { district: t(`district.${office.district}`) });
  if (isOpenLead(lead) && dueAt === null) return <p className="small">{t('account.leads.noDue')}</p>;
  const due = lead.isDueProvisional ? 'dueProvisional' : 'due';
  return (
    <p className="small tabular">
      {t('account.leads.by', { office: name })}
      {isOpenLead(lead) && dueAt !== null && (
        <> · {t(`account.leads.${due}`, { at: formatInstant(dueAt, language, now) })}</>
      )}
    </p>
  );
}
