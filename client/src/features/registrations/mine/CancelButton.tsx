import type { RegistrationView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { isHeld } from './isAlive.ts';
import { useMineAct } from './useMineAct.ts';

/** Gives up the place or the wait, after asking. */
export function CancelButton({ mine }: { mine: RegistrationView }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const cancel = useMineAct({
    act: () => call('cancelRegistration', { params: { id: mine.id } }),
    said: t('registration.cancel.done'),
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button kind="quiet" wide onClick={() => setAsking(true)} data-testid="cancel-registration">
        {t('registration.cancel.button')}
      </Button>
      <ConfirmDialog
        title={t('registration.cancel.title')}
        body={t(isHeld(mine) ? 'registration.cancel.body' : 'registration.cancel.bodyWaiting')}
        yes={t('registration.cancel.yes')}
        no={t('registration.cancel.no')}
        open={isAsking}
        busy={cancel.isPending}
        onYes={() => cancel.mutate(undefined)}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
