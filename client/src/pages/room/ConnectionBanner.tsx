import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInDialog } from '../../features/signin/SignInDialog.tsx';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { Button } from '../../ui/Button.tsx';
import { OfflineBanner } from '../../ui/states.tsx';

/** The connection in words, when it is not simply there. */
export function ConnectionBanner({ session: { connection, event } }: { session: EventSessionHandle }) {
  const { t } = useTranslation();
  const detail = event ? { detail: t('connection.stillWorks') } : {};
  switch (connection.kind) {
    case 'reconnecting':
      return <OfflineBanner text={t('connection.reconnecting', { count: connection.attempt })} {...detail} />;
    case 'offline':
      return <OfflineBanner text={t('connection.offline')} {...detail} />;
    case 'signedOut':
      return <SignedOut />;
    default:
      return null;
  }
}

function SignedOut() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <div className="signed-out" role="alert" data-testid="signed-out">
      <span>{t('connection.signedOut')}</span>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('nav.signIn')}
      </Button>
      <SignInDialog open={isOpen} onClose={close} onDone={close} />
    </div>
  );
}
