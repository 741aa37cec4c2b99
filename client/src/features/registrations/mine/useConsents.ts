import type { ConsentPurpose, RegistrationEdit, RegistrationView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useMineAct } from './useMineAct.ts';

/** Agrees to a purpose or withdraws it. Agreeing is the wish for it as well, as in the form. */
export function useConsents(mine: RegistrationView, onDone: () => void) {
  const { t } = useTranslation();
  return useMineAct({
    act: async ({ purpose, granted }: { purpose: ConsentPurpose; granted: boolean }) => {
      const view = await call('setConsent', { params: { id: mine.id }, body: { purpose, granted } });
      const wish = granted ? wishOf(purpose) : null;
      if (!wish || view[wish]) return view;
      return call('editRegistration', { params: { id: mine.id }, body: { ...editOf(view), [wish]: true } });
    },
    said: t('registration.consents.done'),
    onDone,
  });
}

function wishOf(purpose: ConsentPurpose): 'wantsContact' | 'openToMeetings' | null {
  if (purpose === 'event') return null;
  return purpose === 'contact' ? 'wantsContact' : 'openToMeetings';
}

/** The registration as it is, to be changed in one point. */
export function editOf(view: RegistrationView): RegistrationEdit {
  const { name, position, answers, wantsContact, openToMeetings, need, revision } = view;
  return { name, position, answers, wantsContact, openToMeetings, need, revision };
}
