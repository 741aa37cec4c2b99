import type { ConsentPurpose, RegistrationView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useMineAct } from './useMineAct.ts';

/** Agrees to a purpose, which is the wish for it as well, or withdraws it. */
export function useConsents({ id }: RegistrationView, onDone: () => void) {
  const { t } = useTranslation();
  return useMineAct({
    act: (body: { purpose: ConsentPurpose; granted: boolean }) => call('setConsent', { params: { id }, body }),
    said: t('registration.consents.done'),
    onDone,
  });
}
