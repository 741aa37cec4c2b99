import { useTranslation } from 'react-i18next';
import { countdownMs } from '@jingqi/contract';
import { useNow } from '../../../ui/useNow.ts';
import { useStudio } from '../StudioContext.ts';

/** The large 5-4-3-2-1 over the picture; read aloud second by second. */
export function CountdownOverlay() {
  const { step, session } = useStudio();
  const { liveAt } = session.stage;
  if (step !== 'countdown' || liveAt === null) return null;
  return <Count liveAt={liveAt} offsetMs={session.offsetMs} />;
}

function Count({ liveAt, offsetMs }: { liveAt: string; offsetMs: number }) {
  const { t } = useTranslation('studio');
  const left = Date.parse(liveAt) - useNow(100, offsetMs);
  const count = Math.min(Math.max(1, Math.ceil(left / 1_000)), countdownMs / 1_000);
  return (
    <div className="studio-count" data-testid="studio-countdown" data-count={count}>
      <p className="studio-count__label" aria-hidden>
        {t('countdown.label')}
      </p>
      <p className="studio-count__number tabular" aria-hidden>
        {count}
      </p>
      <output className="visually-hidden" aria-live="assertive">
        {t('countdown.announce', { count })}
      </output>
    </div>
  );
}
