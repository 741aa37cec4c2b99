import { Eye, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { LiveBadge } from '../../../ui/LiveBadge.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../../ui/switches.tsx';
import { formatInstant } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { Elapsed } from '../parts/Elapsed.tsx';
import { useStudio } from '../StudioContext.ts';

/** Which event, in which state, for how long, before how many. */
export function TopBar() {
  const { session, step } = useStudio();
  const isLive = step === 'onAir' || step === 'offAir';
  return (
    <header className="studio-top">
      <div className="studio-top__what">
        <h1 className="studio-top__title">{session.event.title}</h1>
        <div className="studio-top__state">
          <output aria-live="polite">
            <State />
          </output>
          {isLive ? <AirFigures /> : step !== 'ended' && <PlannedStart />}
        </div>
      </div>
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}

function State() {
  const { t } = useTranslation('studio');
  const { step } = useStudio();
  if (step === 'onAir') return <LiveBadge />;
  return (
    <span className={`studio-tag studio-tag--step-${step}`} data-testid="studio-state">
      {t(`state.${step}`)}
    </span>
  );
}

function AirFigures() {
  const { t } = useTranslation('studio');
  const { stage, offsetMs, viewers } = useStudio().session;
  return (
    <>
      {stage.liveAt !== null && (
        <span className="studio-figure" title={t('top.elapsed')}>
          <Timer aria-hidden size={18} />
          <span className="visually-hidden">{t('top.elapsed')}</span>
          <Elapsed since={stage.liveAt} offsetMs={offsetMs} data-testid="studio-elapsed" />
        </span>
      )}
      <span className="studio-figure tabular" data-testid="studio-viewers" data-count={viewers}>
        <Eye aria-hidden size={18} /> {t('top.viewers', { count: viewers })}
      </span>
    </>
  );
}

function PlannedStart() {
  const { t } = useTranslation('studio');
  const language = useLanguage();
  const { event, offsetMs } = useStudio().session;
  const now = useNow(60_000, offsetMs);
  return (
    <span className="muted small">{t('top.startsAt', { time: formatInstant(event.startsAt, language, now) })}</span>
  );
}
