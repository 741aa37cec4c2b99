import type { StaffSignIn } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/ApiError.ts';
import { call } from '../../api/call.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeField } from './CodeField.tsx';
import { TotpSecret } from './TotpSecret.tsx';
import type { Enrolment } from './enrolment.ts';
import { waitWords } from './waitWords.ts';

interface Props {
  next: Extract<StaffSignIn, { next: 'enrol' }>;
  onEnrolled: (enrolment: Enrolment) => void;
  onExpired: () => void;
}

/** The first time: the authenticator is shown the secret and proves that it has it. */
export function EnrolForm({ next, onEnrolled, onExpired }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const enrol = useMutation({
    mutationFn: () => call('enrolTotp', { body: { ticket: next.ticket, code } }),
    onSuccess: onEnrolled,
    onError: (error) => {
      setCode('');
      if (isApiError(error, 'SIGN_IN_EXPIRED')) onExpired();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setShort(code.length !== 6);
    if (code.length === 6) enrol.mutate();
  };
  const refused = enrol.error && waitWords(enrol.error, language, (count) => t('signIn.waitSeconds', { count }));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{t('secondStep.enrolIntro')}</p>
      <TotpSecret secret={next.secret} otpauthUrl={next.otpauthUrl} />
      <CodeField
        value={code}
        onChange={setCode}
        problem={isShort ? t('secondStep.codeProblem') : (refused ?? undefined)}
      />
      <Button type="submit" kind="primary" wide large busy={enrol.isPending} data-testid="enrol">
        {t('secondStep.enrol')}
      </Button>
    </form>
  );
}
