import type { EventView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useStaffRole } from '../useStaffRole.ts';

/** Why the settings of an event cannot be changed; null when they can. */
export function useReadOnly({ state }: Pick<EventView, 'state'>): string | null {
  const { t } = useTranslation('console');
  const isOperator = useStaffRole() === 'operator';
  if (state === 'ended' || state === 'cancelled') return t('eventSettings.over');
  return isOperator ? null : t('eventSettings.readOnly');
}
