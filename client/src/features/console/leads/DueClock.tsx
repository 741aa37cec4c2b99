import type { LeadView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock, formatDay } from '../../../ui/time.ts';
import './due.css';
import { dueClock } from './dueClock.ts';

/** How much time is left, and the day. */
export function DueClock({ lead, now }: { lead: LeadView; now: number }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const clock = dueClock(lead, now);
  if (clock.kind === 'none' || lead.dueAt === null)
    return <span className="muted">{clock.kind === 'awaited' ? t('leads.due.awaited') : '—'}</span>;
  const words =
    clock.kind === 'today'
      ? t('leads.due.today', { clock: formatClock(lead.dueAt, language) })
      : clock.kind === 'overdue' && clock.days === 0
        ? t('leads.due.overdueToday')
        : t(`leads.due.${clock.kind === 'overdue' ? 'overdue' : 'left'}`, { count: 'days' in clock ? clock.days : 0 });
  return (
    <span className={`due due--${clock.kind}`} data-testid="lead-due" data-due={clock.kind}>
      <span>{words}</span>
      <span className="muted tabular">
        {lead.isDueProvisional && (
          <abbr className="due__mark" title={t('leads.due.provisionalHint')}>
            {t('leads.due.provisional')}
          </abbr>
        )}
        {formatDay(lead.dueAt, language, now)} {formatClock(lead.dueAt, language)}
      </span>
    </span>
  );
}
