import type { LeadView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueClock } from '../leads/DueClock.tsx';
import { LeadStateTag } from '../leads/LeadStateTag.tsx';
import { useLeadWords } from '../leads/useLeadWords.ts';

/** One lead of the day: who, what, until when. */
export function DeskLead({ lead, now }: { lead: LeadView; now: number }) {
  const { t } = useTranslation('console');
  const words = useLeadWords();
  return (
    <li className="desk-lead" data-testid={`today-lead-${lead.id}`}>
      <Link to={`/console/leads?lead=${lead.id}`} className="desk-lead__name">
        {words.party(lead)}
      </Link>
      <span className="desk-lead__text muted">
        {t(`leads.kind.${lead.kind}`)}
        {lead.nextAction !== '' && ` · ${t('leads.step.nextAction', { to: lead.nextAction })}`}
      </span>
      <LeadStateTag state={lead.state} />
      <DueClock lead={lead} now={now} />
    </li>
  );
}
