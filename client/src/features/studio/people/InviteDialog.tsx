import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { InviteList } from './InviteList.tsx';

/** Choice of a viewer to bring on stage. */
export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('studio');
  return (
    <Dialog title={t('invite.title')} open={isOpen} onClose={onClose} data-testid="studio-invite-dialog">
      <p className="muted small">{t('invite.body')}</p>
      <InviteList onDone={onClose} />
    </Dialog>
  );
}
