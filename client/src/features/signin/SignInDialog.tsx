import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { SignInSteps } from './SignInSteps.tsx';

interface Props {
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Sign-in in place, so that what was written is not lost. */
export function SignInDialog({ open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('signIn.dialogTitle')} open={open} onClose={onClose} data-testid="sign-in-dialog">
      <p className="muted small">{t('signIn.intro')}</p>
      <SignInSteps onDone={onDone} />
    </Dialog>
  );
}
