import type { EventState } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { LiveBadge } from '../../../ui/LiveBadge.tsx';

const looks = { draft: 'gold', published: 'primary', ended: '', cancelled: '' } as const;

/** The state of an event in a word. */
export function StateTag({ state }: { state: EventState }) {
  const { t } = useTranslation();
  if (state === 'live') return <LiveBadge />;
  return (
    <span className={`chip chip--${looks[state]}`} data-testid="event-state" data-state={state}>
      {t(`event.state.${state}`)}
    </span>
  );
}
