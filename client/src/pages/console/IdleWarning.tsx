import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useIdleSignOut } from './useIdleSignOut.ts';
import { useSignOut } from './useSignOut.ts';

/** Asks staff who have not touched anything for long whether they are there; without an answer they are signed out. */
export function IdleWarning() {
  const { t } = useTranslation('console');
  const signOut = useSignOut();
  const { secondsLeft, stay } = useIdleSignOut(signOut);
  return (
    <Dialog open={secondsLeft !== null} title={t('idle.title')} onClose={stay} data-testid="idle-warning">
      <p className="tabular">{t('idle.body', { seconds: secondsLeft ?? 0 })}</p>
      <div className="row">
        <Button kind="primary" onClick={stay} data-testid="idle-stay">
          {t('idle.stay')}
        </Button>
        <Button kind="quiet" onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </div>
    </Dialog>
  );
}
