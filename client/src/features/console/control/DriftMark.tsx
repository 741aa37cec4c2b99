import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { durationWords } from '../duration.ts';
import { useControl } from './controlContext.ts';
import { driftLevel, runClock } from './runClock.ts';

/** How the evening stands against its plan. */
export function DriftMark() {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { session, now } = useControl();
  const { driftMs } = runClock(session.event, session.stage, now);
  const level = session.stage.state === 'live' ? driftLevel(driftMs) : 'none';
  const time = durationWords(Math.abs(driftMs ?? 0), language);
  const words = level === 'none' || level === 'onTime' ? level : (driftMs ?? 0) > 0 ? 'late' : 'early';
  return (
    <div>
      <dt>{t('control.drift.label')}</dt>
      <dd className={`tabular control__drift control__drift--${level}`} data-testid="control-drift">
        {t(`control.drift.${words}`, { time })}
      </dd>
    </div>
  );
}
