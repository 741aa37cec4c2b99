import type { LeadState } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';

const looks: Record<LeadState, string> = {
  new: 'chip--warning',
  assigned: 'chip--primary',
  inProgress: 'chip--primary',
  done: 'chip--success',
  dropped: '',
};

/** The state of a lead in a word. */
export function LeadStateTag({ state }: { state: LeadState }) {
  const { t } = useTranslation('console');
  return (
    <span className={`chip ${looks[state]}`} data-testid="lead-state" data-state={state}>
      {t(`leads.state.${state}`)}
    </span>
  );
}
