import { Modal } from 'antd';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** Asks before unsaved changes are lost: inside the console in words, on closing the tab by the browser. */
export function UnsavedGuard({ dirty, isDirty }: { dirty: RefObject<boolean>; isDirty: boolean }) {
  const { t } = useTranslation('console');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('confirmLeave.title')}
      okText={t('confirmLeave.stay')}
      cancelText={t('confirmLeave.leave')}
      cancelButtonProps={{ danger: true, 'data-testid': 'leave-anyway', onClick: () => blocker.proceed?.() }}
      okButtonProps={{ 'data-testid': 'leave-stay' }}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('confirmLeave.body')}
    </Modal>
  );
}
