import type { RegistrationState } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';

const looks: Record<RegistrationState, string> = {
  pending: 'chip--warning',
  approved: 'chip--success',
  waitlisted: 'chip--gold',
  offered: 'chip--primary',
  refused: 'chip--danger',
  cancelled: '',
  lapsed: '',
};

/** The state in a word. */
export function RegistrationStateTag({ state }: { state: RegistrationState }) {
  const { t } = useTranslation('console');
  return <span className={`chip ${looks[state]}`}>{t(`registrations.state.${state}`)}</span>;
}
