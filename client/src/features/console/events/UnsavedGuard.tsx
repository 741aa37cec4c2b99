import { Button, Modal } from 'antd';
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
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title={t('confirmLeave.title')}
      onCancel={blocker.reset}
      footer={[
        <Button key="leave" danger data-testid="leave-anyway" onClick={blocker.proceed}>
          {t('confirmLeave.leave')}
        </Button>,
        <Button key="stay" type="primary" data-testid="leave-stay" onClick={blocker.reset}>
          {t('confirmLeave.stay')}
        </Button>,
      ]}
    >
      {t('confirmLeave.body')}
    </Modal>
  );
}
