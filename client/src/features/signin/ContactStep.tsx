import { ContactAddress } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { waitWords } from './waitWords.ts';

export interface CodeSent {
  contact: string;
  /** When another code may be asked for, ms since the epoch. */
  resendAt: number;
}

/** First step: where to send the code. */
export function ContactStep({ initial, onSent }: { initial: string; onSent: (sent: CodeSent) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [contact, setContact] = useState(initial);
  const [isWrong, setWrong] = useState(false);
  const ask = useMutation({
    mutationFn: (address: string) => call('requestCode', { body: { contact: address } }),
    onSuccess: ({ retryAfterMs }, address) => onSent({ contact: address, resendAt: Date.now() + retryAfterMs }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = ContactAddress.safeParse(contact);
    setWrong(!address.success);
    if (address.success) ask.mutate(address.data);
  };
  const refused = ask.error && waitWords(ask.error, language, (count) => t('signIn.waitSeconds', { count }));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={t('signIn.contact')}
        value={contact}
        onChange={(event) => setContact(event.target.value)}
        autoComplete="username"
        inputMode="email"
        maxLength={254}
        problem={isWrong ? t('signIn.contactProblem') : (refused ?? undefined)}
        data-testid="contact"
      />
      <Button type="submit" kind="primary" wide large busy={ask.isPending} data-testid="get-code">
        {t('signIn.getCode')}
      </Button>
    </form>
  );
}
