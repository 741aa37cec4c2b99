import type { LeadDetail } from '@jingqi/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { DueClock } from './DueClock.tsx';
import { LeadStateTag } from './LeadStateTag.tsx';
import { sumWords } from './leadMoney.ts';
import { useLeadWords } from './useLeadWords.ts';

/** Who it is about, and how it stands. Intended and settled sums stand apart. */
export function LeadFacts({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const words = useLeadWords();
  const language = useLanguage();
  const now = useNow(30_000);
  return (
    <header>
      <p className="lead__tags">
        <LeadStateTag state={lead.state} />
        <span className="chip">{t(`leads.kind.${lead.kind}`)}</span>
        {lead.isEscalated && <span className="chip chip--danger">{t('leads.escalated')}</span>}
      </p>
      <h2 className="lead__name">{words.party(lead)}</h2>
      <p className="muted">{words.place(lead)}</p>
      <dl className="lead__facts">
        {lead.uscc !== '' && (
          <Fact name={t('leads.panel.uscc')}>
            <span className="tabular">{lead.uscc}</span>
          </Fact>
        )}
        <Fact name={t('leads.panel.due')}>
          <DueClock lead={lead} now={now} />
        </Fact>
        <Fact name={t('leads.panel.office')}>{words.officeLong(lead.office)}</Fact>
        <Fact name={t('leads.panel.owner')}>{lead.ownerName || t('leads.noOwner')}</Fact>
        <Fact name={t('leads.panel.event')}>{lead.eventTitle}</Fact>
        <Fact name={t('leads.panel.created')}>{formatAgo(lead.createdAt, language, now)}</Fact>
        <Sums lead={lead} />
      </dl>
    </header>
  );
}

function Sums({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  return (
    <>
      {lead.intent && (
        <Fact name={t('leads.panel.intent')}>
          {sumWords(lead.intent.amountFen, language)} · {t(`attendee:instrument.${lead.intent.instrument}`)}
        </Fact>
      )}
      {(lead.intent !== null || lead.settledFen !== null) && (
        <Fact name={t('leads.panel.settled')}>
          {lead.settledFen === null ? (
            <span className="muted">{t('leads.panel.settledNone')}</span>
          ) : (
            sumWords(lead.settledFen, language)
          )}
        </Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
