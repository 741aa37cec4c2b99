import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../focusFirst.ts';

interface Props {
  count: number;
  onClose: () => void;
  /** Whether it went through. */
  onRefuse: (reason: string) => Promise<boolean>;
}

/** Refusing needs a reason: the person reads it. */
export function RefuseDialog({ count, onClose, onRefuse }: Props) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const confirm = async (): Promise<void> => {
    if (reason.trim() === '') return setMissing(true);
    setBusy(true);
    if (await onRefuse(reason.trim())) onClose();
    setBusy(false);
  };
  return (
    <Modal
      open
      title={t('registrations.decide.titleRefuse', { count })}
      okText={t('registrations.decide.refuse')}
      okButtonProps={{ danger: true, loading: isBusy, 'data-testid': 'refuse-confirm' }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{t('registrations.decide.refuseBody')}</p>
      <ReasonField
        reason={reason}
        isMissing={isMissing}
        onChange={(written) => (setReason(written), setMissing(false))}
      />
    </Modal>
  );
}

interface FieldProps {
  reason: string;
  isMissing: boolean;
  onChange: (reason: string) => void;
}

function ReasonField({ reason, isMissing, onChange }: FieldProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <label className="registrations__reason">
        {t('registrations.decide.reason')}
        <Input.TextArea
          ref={focusFirst}
          rows={2}
          className="grows"
          maxLength={200}
          value={reason}
          placeholder={t('registrations.decide.reasonPlaceholder')}
          status={isMissing ? 'error' : ''}
          aria-invalid={isMissing}
          data-testid="refuse-reason"
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      {isMissing && (
        <p role="alert" className="registrations__problem">
          {t('registrations.decide.reasonProblem')}
        </p>
      )}
    </>
  );
}
