import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../../ui/time.ts';

const shownMs = 10_000;

/** Says that it goes on where it was left, and offers the beginning, for 10 s. */
export function Resumed({ ms, onStart }: { ms: number; onStart: () => void }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), shownMs);
    return () => clearTimeout(timer);
  }, []);
  const start = (): void => {
    setShown(false);
    onStart();
  };
  if (!isShown) return null;
  return (
    <div className="player__resumed" data-testid="replay-resumed">
      <output>{t('replay.resumed', { time: formatElapsed(ms) })}</output>
      <button type="button" onClick={start} data-testid="replay-from-start">
        {t('replay.fromStart')}
      </button>
    </div>
  );
}
