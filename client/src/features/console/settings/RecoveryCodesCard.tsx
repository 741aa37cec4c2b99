import { Button, Input, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { CopyButton } from '../../signin/CopyButton.tsx';
import { ShownOnce } from '../ShownOnce.tsx';
import { focusFirst } from '../focusFirst.ts';

/** Renewing the recovery codes: the authenticator is asked first, then they are shown once. */
export function RecoveryCodesCard() {
  const { t } = useTranslation('console');
  const [isAsking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section className="panel panel--padded settings__card">
      <h2 className="panel__title">{t('settings.codes.title')}</h2>
      <p className="muted">{t('settings.codes.body')}</p>
      <Button data-testid="codes-renew" onClick={() => setAsking(true)}>
        {t('settings.codes.renew')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          onClose={() => setAsking(false)}
          onCodes={(made) => {
            setAsking(false);
            setCodes(made);
          }}
        />
      )}
      {codes && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
}

function useRenewal(onCodes: (codes: readonly string[]) => void) {
  const [code, setCode] = useState('');
  const renew = useMutation({
    mutationFn: () => call('renewRecoveryCodes', { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
    onError: () => setCode(''),
  });
  return { code, setCode, renew };
}

function ConfirmDialog(props: { onClose: () => void; onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const id = useId();
  const { code, setCode, renew } = useRenewal(props.onCodes);
  const submit = (): void => {
    if (code.length === 6 && !renew.isPending) renew.mutate();
  };
  return (
    <Modal
      open
      title={t('settings.codes.title')}
      okText={t('settings.codes.confirm')}
      okButtonProps={{ disabled: code.length !== 6, loading: renew.isPending, 'data-testid': 'codes-confirm' }}
      onOk={submit}
      onCancel={props.onClose}
    >
      <div className="settings__code">
        <label htmlFor={id}>{t('settings.codes.confirmBody')}</label>
        <Input
          id={id}
          ref={focusFirst}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          value={code}
          status={renew.error && code === '' ? 'error' : ''}
          data-testid="codes-totp"
          onChange={({ target }) => setCode(target.value.replace(/\D/gu, '').slice(0, 6))}
          onPressEnter={submit}
        />
        <p className="settings__problem" aria-live="polite">
          {renew.error && code === '' ? errorWords(renew.error, language) : ''}
        </p>
      </div>
    </Modal>
  );
}

function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <ShownOnce
      title={t('settings.codes.label')}
      okText={t('settings.codes.close')}
      testId="codes-close"
      onClose={onClose}
    >
      <p>{t('settings.codes.keep')}</p>
      <ol className="settings__codes" data-testid="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton text={codes.join('\n')} />
    </ShownOnce>
  );
}
