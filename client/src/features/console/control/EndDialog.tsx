import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../focusFirst.ts';
import { useControl } from './controlContext.ts';

/** Ending is for good, so the word is typed. */
export function EndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const [typed, setTyped] = useState('');
  const word = t('control.endWord');
  const isTyped = typed.trim().toUpperCase() === word;
  const close = (): void => (setTyped(''), onClose());
  const end = async (): Promise<void> => {
    if (!isTyped) return;
    await command('stage:end', { eventId: session.eventId });
    close();
  };
  return (
    <Modal
      open={open}
      title={t('control.endTitle')}
      okText={t('control.endConfirm')}
      cancelText={t('control.keepOn')}
      okButtonProps={{ danger: true, type: 'primary', disabled: !isTyped, 'data-testid': 'control-end-confirm' }}
      onOk={() => void end()}
      onCancel={close}
      destroyOnHidden
    >
      <div className="end-dialog">
        <p>{t('control.endBody', { viewers: session.viewers.toLocaleString() })}</p>
        <label htmlFor="end-word">{t('control.endType', { word })}</label>
        <Input
          id="end-word"
          ref={focusFirst}
          autoComplete="off"
          value={typed}
          data-testid="control-end-word"
          onChange={(change) => setTyped(change.target.value)}
          onPressEnter={(event) => event.nativeEvent.isComposing || void end()}
        />
      </div>
    </Modal>
  );
}
