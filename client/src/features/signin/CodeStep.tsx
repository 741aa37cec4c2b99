import type { MeView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { personChanged } from '../../api/person.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { CodeSent } from './ContactStep.tsx';
import { useSecondsLeft } from './useSecondsLeft.ts';
import { waitWords } from './waitWords.ts';

interface Props {
  sent: CodeSent;
  onSent: (sent: CodeSent) => void;
  onChange: () => void;
  onSignedIn: (me: MeView) => void;
}

/** Second step: the code that was sent. */
export function CodeStep({ sent, onSent, onChange, onSignedIn }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="muted">{t('signIn.sentTo', { contact: sent.contact })}</p>
      <CodeForm contact={sent.contact} onSignedIn={onSignedIn} />
      <div className="row">
        <Resend sent={sent} onSent={onSent} />
        <Button kind="quiet" onClick={onChange}>
          {t('signIn.change')}
        </Button>
      </div>
    </div>
  );
}

function CodeForm({ contact, onSignedIn }: { contact: string; onSignedIn: Props['onSignedIn'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const verify = useMutation({
    mutationFn: () => call('signInByCode', { body: { contact, code } }),
    onSuccess: (me) => {
      personChanged(me);
      onSignedIn(me);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(code.length !== 6);
    if (code.length === 6) verify.mutate();
  };
  const refused = verify.error && waitWords(verify.error, language, (count) => t('signIn.waitSeconds', { count }));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={t('signIn.code')}
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/gu, '').slice(0, 6))}
        autoComplete="one-time-code"
        inputMode="numeric"
        problem={isWrong ? t('signIn.codeProblem') : (refused ?? undefined)}
        data-testid="code"
      />
      <Button type="submit" kind="primary" wide large busy={verify.isPending} data-testid="sign-in">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

function Resend({ sent, onSent }: Pick<Props, 'sent' | 'onSent'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const left = useSecondsLeft(sent.resendAt);
  const ask = useMutation({
    mutationFn: () => call('requestCode', { body: { contact: sent.contact } }),
    onSuccess: ({ retryAfterMs }) => onSent({ ...sent, resendAt: Date.now() + retryAfterMs }),
  });
  return (
    <>
      <Button kind="quiet" disabled={left > 0} busy={ask.isPending} onClick={() => ask.mutate()} data-testid="resend">
        <span className="tabular">{left > 0 ? t('signIn.resendIn', { count: left }) : t('signIn.resend')}</span>
      </Button>
      {ask.error && (
        <span className="field__problem">
          {waitWords(ask.error, language, (count) => t('signIn.waitSeconds', { count }))}
        </span>
      )}
    </>
  );
}
