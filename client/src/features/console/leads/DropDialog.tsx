import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LeadWork } from './useLeadWork.ts';

/** Closing without a result, confirmed in words. */
export function DropDialog({ work, onClose }: { work: LeadWork; onClose: () => void }) {
  const { t } = useTranslation('console');
  const confirm = async (): Promise<void> => {
    if (await work.change({ state: 'dropped' }, t('leads.did.drop'))) onClose();
  };
  return (
    <Modal
      open
      title={t('leads.dropDialog.title')}
      okText={t('leads.dropDialog.confirm')}
      okButtonProps={{ danger: true, loading: work.isBusy, 'data-testid': 'drop-confirm' }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{t('leads.dropDialog.body')}</p>
    </Modal>
  );
}
