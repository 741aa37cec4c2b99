import { CircleCheck, CircleDashed, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TickState, Ticks as TickStates } from '../studio/readyMarks.ts';

const icons: Record<TickState, LucideIcon> = {
  good: CircleCheck,
  slow: CircleCheck,
  wait: CircleDashed,
  off: CircleMinus,
  bad: CircleX,
};
const endings = { good: 'Good', slow: 'Good', wait: 'Wait', off: 'Off', bad: 'Bad' } as const;

/** Picture, sound and network, each in words. */
export function Ticks({ ticks }: { ticks: TickStates }) {
  const { t } = useTranslation();
  return (
    <ul className="meet-ticks">
      {(['picture', 'sound', 'network'] as const).map((name) => {
        const state = ticks[name];
        const Icon = icons[state];
        return (
          <li key={name} className={`meet-tick meet-tick--${state}`} data-testid={`tick-${name}`} data-state={state}>
            <Icon aria-hidden size={22} />
            <span>
              <strong>{t(`meet.tick.${name}`)}</strong> {t(`meet.tick.${name}${endings[state]}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
