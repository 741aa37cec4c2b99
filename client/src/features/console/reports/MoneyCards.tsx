import type { EventReport } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { sumWords } from '../leads/leadMoney.ts';

/** Intended and settled: two sums, never one. */
export function MoneyCards({ money }: Pick<EventReport, 'money'>) {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  const { intendedFen, intendedBy, settledFen } = money;
  return (
    <section aria-label={t('reports.section.money')}>
      <p className="muted money__rule">{t('reports.money.rule')}</p>
      <div className="report__cards">
        <section className="panel panel--padded figure-card" data-testid="money-intended">
          <h2 className="panel__title">{t('reports.money.intended')}</h2>
          <p className="money__sum tabular">
            {intendedBy.length === 0 ? t('reports.none') : sumWords(intendedFen, language)}
          </p>
          {intendedBy.length === 0 && <p className="muted">{t('reports.money.intendedNone')}</p>}
          <ul className="report__why">
            {intendedBy.map(({ instrument, fen, count }) => (
              <li key={instrument}>
                {t('reports.money.by', { instrument: t(`attendee:instrument.${instrument}`), count })}
                <strong className="tabular">{sumWords(fen, language)}</strong>
              </li>
            ))}
          </ul>
        </section>
        <section className="panel panel--padded figure-card" data-testid="money-settled">
          <h2 className="panel__title">{t('reports.money.settled')}</h2>
          <p className="money__sum tabular">{settledFen === 0 ? t('reports.none') : sumWords(settledFen, language)}</p>
          {settledFen === 0 && <p className="muted">{t('reports.money.settledNone')}</p>}
        </section>
      </div>
    </section>
  );
}
