import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/ApiError.ts';
import { call } from '../../api/call.ts';
import { personChanged } from '../../api/person.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeField } from './CodeField.tsx';
import { waitWords } from './waitWords.ts';

interface Props {
  ticket: string;
  onDone: () => void;
  /** The ticket is no longer good: begin anew. */
  onExpired: () => void;
}

/** Second step of staff: the code of the authenticator, or a recovery code. */
export function SecondStepForm(props: Props) {
  const { t } = useTranslation();
  const [isRecovery, setRecovery] = useState(false);
  return (
    <div className="stack">
      <CodeForm key={String(isRecovery)} isRecovery={isRecovery} {...props} />
      <Button kind="quiet" onClick={() => setRecovery(!isRecovery)} data-testid="use-recovery">
        {t(isRecovery ? 'secondStep.useCode' : 'secondStep.useRecovery')}
      </Button>
    </div>
  );
}

function CodeForm({ ticket, isRecovery, onDone, onExpired }: Props & { isRecovery: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const verify = useMutation({
    mutationFn: () => call('signInByTotp', { body: { ticket, code } }),
    onSuccess: (me) => {
      personChanged(me);
      onDone();
    },
    onError: (error) => {
      setCode('');
      if (isApiError(error, 'SIGN_IN_EXPIRED')) onExpired();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isWhole = isRecovery ? code.replace(/[\s-]/gu, '').length === 10 : code.length === 6;
    setShort(!isWhole);
    if (isWhole) verify.mutate();
  };
  const short = t(isRecovery ? 'secondStep.recoveryProblem' : 'secondStep.codeProblem');
  const refused = verify.error && waitWords(verify.error, language, (count) => t('signIn.waitSeconds', { count }));
  const problem = isShort ? short : (refused ?? undefined);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <CodeField isRecovery={isRecovery} value={code} onChange={setCode} problem={problem} />
      <Button type="submit" kind="primary" wide large busy={verify.isPending} data-testid="second-step">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
