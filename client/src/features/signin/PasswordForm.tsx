import type { StaffSignIn } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { waitWords } from './waitWords.ts';

const accountField = { maxLength: 64, autoComplete: 'username', autoCapitalize: 'none', 'data-testid': 'login' };
const passwordField = { type: 'password', maxLength: 256, autoComplete: 'current-password', 'data-testid': 'password' };

/** First step of staff: the password. */
export function PasswordForm({ onNext }: { onNext: (next: StaffSignIn) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => call('signInByPassword', { body: { login, password } }),
    onSuccess: onNext,
    onError: () => setPassword(''),
  });
  const isReady = login.trim() !== '' && password !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) signIn.mutate();
  };
  const problem = signIn.error
    ? waitWords(signIn.error, language, (count) => t('signIn.waitSeconds', { count }))
    : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={t('signIn.account')}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        {...accountField}
      />
      <Field
        label={t('signIn.password')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        problem={problem}
        {...passwordField}
      />
      <Button type="submit" kind="primary" wide large busy={signIn.isPending} disabled={!isReady} data-testid="sign-in">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
