import { Button } from 'antd';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../ui/copyText.ts';
import { ShownOnce } from '../ShownOnce.tsx';
import { useNotice } from '../useNotice.ts';
import type { NewPassword } from './StaffDialog.tsx';

/** The password of a new or renewed account, this one time: it closes by its button alone. */
export function PasswordDialog({ made, onClose }: { made: NewPassword; onClose: () => void }) {
  const { t } = useTranslation(['console', 'attendee']);
  const notice = useNotice();
  const { person, password } = made;
  const copy = async (): Promise<void> => {
    if (await copyText(`${person.login}\n${password}`)) notice.done(t('people.password.copied'));
    else notice.tell(t('attendee:common.copyFailed'));
  };
  return (
    <ShownOnce
      title={t('people.password.title')}
      okText={t('people.password.close')}
      testId="password-close"
      onClose={onClose}
    >
      <div className="form-grid">
        <p>{t('people.password.body', { name: person.name })}</p>
        <dl className="password">
          <dt>{t('people.password.login')}</dt>
          <dd>
            <code data-testid="password-login">{person.login}</code>
          </dd>
          <dt>{t('people.password.password')}</dt>
          <dd>
            <code data-testid="password-value">{password}</code>
          </dd>
        </dl>
        <Button icon={<Copy aria-hidden size={16} />} data-testid="password-copy" onClick={() => void copy()}>
          {t('people.password.copy')}
        </Button>
      </div>
    </ShownOnce>
  );
}
