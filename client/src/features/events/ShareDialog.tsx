import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/toast.ts';
import { useQrCode } from '../../ui/useQrCode.ts';

interface Props {
  title: string;
  /** The address to share. */
  address: string;
  open: boolean;
  onClose: () => void;
}

/** A QR code for a phone, and the link. */
export function ShareDialog({ title, address, open, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const code = useQrCode(address, open);
  const copy = async (): Promise<void> => {
    if (await copyText(address)) toast({ text: t('common.copied'), kind: 'success' });
    else toast({ text: t('common.copyFailed') });
  };
  return (
    <Dialog title={t('page.shareTitle')} open={open} onClose={onClose} data-testid="share-dialog">
      <div className="share">
        <p className="share__title">{title}</p>
        {code ? (
          <img src={code} alt={t('page.qrAlt')} width={240} height={240} className="share__code" />
        ) : (
          <div className="share__code" />
        )}
        <p className="small muted">{t('page.shareBody')}</p>
        <p className="share__address small">{address}</p>
        <Button kind="primary" wide onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
      </div>
    </Dialog>
  );
}
