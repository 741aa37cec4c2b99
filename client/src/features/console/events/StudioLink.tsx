import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, QRCode, Space } from 'antd';
import { Copy, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatInstant } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { copyText } from '../../../ui/copyText.ts';
import { useNotice } from '../useNotice.ts';

/** The button that opens the host's link: made on demand, copied, scanned. */
export function StudioLink({ eventId, compact = false }: { eventId: string; compact?: boolean }) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<Link2 aria-hidden size={16} />}
        {...(compact ? { size: 'small' as const } : {})}
        data-testid="studio-link"
        onClick={() => setOpen(true)}
      >
        {t('events.studio.action')}
      </Button>
      <StudioLinkDialog eventId={eventId} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** The dialogue behind it. */
export function StudioLinkDialog(props: { eventId: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const make = useMutation({
    mutationFn: () => call('studioLink', { params: { id: props.eventId } }),
    onError: notice.problem,
  });
  return (
    <Modal title={t('events.studio.title')} open={props.open} onCancel={props.onClose} footer={null} destroyOnHidden>
      <div className="studio-link">
        <p>{t('events.studio.explain')}</p>
        <Alert type="warning" showIcon title={t('events.studio.warning')} />
        {make.data ? <MadeLink url={make.data.url} expiresAt={make.data.expiresAt} /> : null}
        <Button
          type={make.data ? 'default' : 'primary'}
          loading={make.isPending}
          data-testid="studio-link-make"
          onClick={() => make.mutate()}
        >
          {t(make.data ? 'events.studio.renew' : 'events.studio.create')}
        </Button>
      </div>
    </Modal>
  );
}

function MadeLink({ url, expiresAt }: { url: string; expiresAt: string }) {
  const { t } = useTranslation(['console', 'attendee']);
  const now = useNow(60_000);
  const language = useLanguage();
  const notice = useNotice();
  const copy = async (): Promise<void> => {
    if (await copyText(url)) notice.done(t('events.studio.copied'));
    else notice.tell(t('attendee:common.copyFailed'));
  };
  return (
    <>
      <Space.Compact block>
        <Input readOnly value={url} aria-label={t('events.studio.action')} data-testid="studio-link-url" />
        <Button
          type="primary"
          icon={<Copy aria-hidden size={16} />}
          data-testid="studio-link-copy"
          onClick={() => void copy()}
        >
          {t('events.studio.copy')}
        </Button>
      </Space.Compact>
      <div className="studio-link__scan">
        <QRCode value={url} type="svg" size={160} color="#1b2430" bgColor="#ffffff" />
        <p className="muted">
          {t('events.studio.scan')}
          <br />
          {t('events.studio.expires', { time: formatInstant(expiresAt, language, now) })}
        </p>
      </div>
    </>
  );
}
