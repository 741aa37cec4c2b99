import { Modal } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** The one way to close it. */
  okText: string;
  testId: string;
  onClose: () => void;
  children: ReactNode;
}

/** Something that is shown this one time: it closes by its button alone. */
export function ShownOnce({ title, okText, testId, onClose, children }: Props) {
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={title}
      okText={okText}
      okButtonProps={{ 'data-testid': testId }}
      onOk={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      {children}
    </Modal>
  );
}
