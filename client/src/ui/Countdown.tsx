import { useTranslation } from 'react-i18next';
import { remaining } from './time.ts';
import { useNow } from './useNow.ts';

/** Time left until `to`, by the server's clock. Draws nothing once it has come. */
export function Countdown({ to, offsetMs = 0 }: { to: string; offsetMs?: number }) {
  const { t } = useTranslation();
  const left = Date.parse(to) - useNow(1_000, offsetMs);
  if (left <= 0) return null;
  const { days, hours, minutes, seconds } = remaining(left);
  const parts = [
    { value: days, unit: t('countdown.days') },
    { value: hours, unit: t('countdown.hours') },
    { value: minutes, unit: t('countdown.minutes') },
    { value: seconds, unit: t('countdown.seconds') },
  ].slice(days > 0 ? 0 : 1);
  return (
    <div className="countdown tabular" role="timer" data-testid="countdown">
      {parts.map(({ value, unit }) => (
        <span key={unit} className="countdown__part">
          <span className="countdown__value">{String(value).padStart(2, '0')}</span>
          <span className="countdown__unit">{unit}</span>
        </span>
      ))}
    </div>
  );
}
