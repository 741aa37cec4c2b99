import { District, type LeadDetail, type LeadStep } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { stepKey, stepValue } from './stepWords.ts';

/** Its way so far, the latest first. */
export function LeadHistory({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  const words = useStepWords();
  return (
    <section className="lead__part">
      <h3>{t('leads.panel.history')}</h3>
      <ol className="lead__history" data-testid="lead-history">
        {lead.history.toReversed().map((step, at) => (
          <li key={lead.history.length - at}>
            <span>{words(step)}</span>
            <span className="muted">
              {step.name || t('leads.step.system')} · {formatAgo(step.at, language, now)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useStepWords(): (step: LeadStep) => string {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  const words = {
    state: (state: LeadDetail['state']) => t(`leads.state.${state}`),
    source: (kind: LeadDetail['sources'][number]['kind']) => t(`leads.sourceKind.${kind}`),
    hub: t('leads.office.hub'),
    carrier: t('leads.office.carrier'),
    window: (name: string) => {
      const district = District.safeParse(name);
      return t('leads.office.window', { district: district.success ? t(`attendee:district.${district.data}`) : name });
    },
  };
  return (step) =>
    t(`leads.step.${stepKey(step)}`, {
      from: stepValue(step.from, step.change, words, language),
      to: stepValue(step.to, step.change, words, language),
    });
}
