import { Button } from 'antd';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../ui/copyText.ts';
import { useNotice } from './useNotice.ts';

/** A contact in full: to be called or written to, and copied. */
export function WholeContact({ contact, testId }: { contact: string; testId: string }) {
  const { t } = useTranslation(['console', 'attendee']);
  const notice = useNotice();
  const copy = async (): Promise<void> => {
    if (await copyText(contact)) notice.done(t('leads.panel.copied'));
    else notice.tell(t('attendee:common.copyFailed'));
  };
  return (
    <>
      <a className="tabular" data-testid={testId} href={contact.includes('@') ? `mailto:${contact}` : `tel:${contact}`}>
        {contact}
      </a>
      <Button icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>
        {t('leads.panel.copy')}
      </Button>
    </>
  );
}
