import type { LeadDetail } from '@jingqi/contract';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';

/** The acts behind the lead, the latest first, each with a link to where it happened. */
export function LeadSources({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  return (
    <section className="lead__part">
      <h3>{t('leads.panel.sources')}</h3>
      <ul className="lead__sources" data-testid="lead-sources">
        {lead.sources.toReversed().map((source) => (
          <li key={`${source.kind}:${source.id}`}>
            <p className="lead__source">
              <span className="chip">{t(`leads.sourceKind.${source.kind}`)}</span>
              <span className="muted">{formatAgo(source.at, language, now)}</span>
              {source.url.startsWith('/') && (
                <a href={source.url} target="_blank" rel="noreferrer" data-testid="lead-source">
                  {t('leads.panel.openSource')}
                  <ExternalLink aria-hidden size={14} />
                </a>
              )}
            </p>
            <p className="lead__words">{source.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
