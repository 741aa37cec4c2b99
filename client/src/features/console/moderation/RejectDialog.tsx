import type { StaffQuestion } from '@jingqi/contract';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../focusFirst.ts';

interface Props {
  question: StaffQuestion;
  onClose: () => void;
  onReject: (reason: string) => void;
}

/** Why a question is not released; usual reasons by one click. */
export function RejectDialog({ question, onClose, onReject }: Props) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const isLong = reason.trim().length >= 2;
  const reject = (): void => {
    if (!isLong) return;
    onReject(reason.trim());
    onClose();
  };
  return (
    <Modal
      open
      title={t('moderation.reject.title')}
      okText={t('moderation.reject.confirm')}
      okButtonProps={{ danger: true, disabled: !isLong, 'data-testid': 'reject-confirm' }}
      onOk={reject}
      onCancel={onClose}
    >
      <div className="board-dialog">
        <blockquote>{question.text}</blockquote>
        <Presets onChoose={setReason} />
        <Input.TextArea
          ref={focusFirst}
          rows={2}
          maxLength={200}
          showCount
          value={reason}
          aria-label={t('moderation.reject.reason')}
          placeholder={t('moderation.reject.reason')}
          data-testid="reject-reason"
          onChange={(change) => setReason(change.target.value)}
          onPressEnter={(event) =>
            event.shiftKey || event.nativeEvent.isComposing || (event.preventDefault(), reject())
          }
        />
        <p className="muted">{t('moderation.reject.hint')}</p>
      </div>
    </Modal>
  );
}

function Presets({ onChoose }: { onChoose: (reason: string) => void }) {
  const { t } = useTranslation('console');
  const presets = t('moderation.reject.presets', { returnObjects: true });
  return (
    <div className="board-dialog__presets">
      {presets.map((preset, at) => (
        <Button key={preset} data-testid={`reject-preset-${at}`} onClick={() => onChoose(preset)}>
          {preset}
        </Button>
      ))}
    </div>
  );
}
