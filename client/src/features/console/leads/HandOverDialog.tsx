import type { LeadOffice } from '@jingqi/contract';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeSelect } from './OfficeSelect.tsx';

interface Props {
  title: string;
  from: LeadOffice | null;
  onClose: () => void;
  /** Answers whether it was done; if not, the dialogue stays. */
  onHandOver: (office: LeadOffice, reason: string) => Promise<boolean>;
}

/** To whom, and why. */
export function HandOverDialog({ title, from, onClose, onHandOver }: Props) {
  const { t } = useTranslation('console');
  const id = useId();
  const [office, setOffice] = useState<LeadOffice | null>(null);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isReady = office !== null && reason.trim().length >= 2;
  const confirm = async (): Promise<void> => {
    if (!office || !isReady || isBusy) return;
    setBusy(true);
    const isDone = await onHandOver(office, reason.trim());
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={t('leads.handOver.confirm')}
      okButtonProps={{ disabled: !isReady, loading: isBusy, 'data-testid': 'hand-over-confirm' }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="hand-over">
        <label htmlFor={`${id}-office`}>{t('leads.handOver.office')}</label>
        <OfficeSelect id={`${id}-office`} value={office} except={from} onChange={setOffice} />
        <Reason reason={reason} onReason={setReason} />
        <p className="muted">{t('leads.handOver.hint')}</p>
      </div>
    </Modal>
  );
}

function Reason({ reason, onReason }: { reason: string; onReason: (text: string) => void }) {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('leads.handOver.reason')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={200}
        showCount
        value={reason}
        placeholder={t('leads.handOver.reasonPlaceholder')}
        data-testid="hand-over-reason"
        onChange={(change) => onReason(change.target.value)}
      />
    </>
  );
}
