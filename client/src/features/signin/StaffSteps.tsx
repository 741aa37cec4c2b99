import type { StaffSignIn } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/ApiError.ts';
import { errorWords } from '../../api/errorWords.ts';
import { personChanged } from '../../api/person.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import type { Enrolment } from './enrolment.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecondStepForm } from './SecondStepForm.tsx';

/** Staff sign in: password, then the code of the authenticator; the first time the authenticator is set up. */
export function StaffSteps({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [next, setNext] = useState<StaffSignIn | null>(null);
  const [isExpired, setExpired] = useState(false);
  const restart = (expired: boolean): void => {
    setExpired(expired);
    setNext(null);
  };
  if (next) return <AfterPassword next={next} onDone={onDone} onRestart={restart} />;
  return (
    <>
      <h1>{t('signIn.staffTitle')}</h1>
      {isExpired && <Expired />}
      <PasswordForm onNext={setNext} />
    </>
  );
}

function Expired() {
  const language = useLanguage();
  return (
    <p className="field__problem" role="alert">
      {errorWords(new ApiError('SIGN_IN_EXPIRED'), language)}
    </p>
  );
}

interface Props {
  next: StaffSignIn;
  onDone: () => void;
  onRestart: (isExpired: boolean) => void;
}

function AfterPassword({ next, onDone, onRestart }: Props) {
  const { t } = useTranslation();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  if (enrolment) {
    const enter = (): void => {
      personChanged(enrolment.me);
      onDone();
    };
    return (
      <>
        <h1>{t('secondStep.codesTitle')}</h1>
        <RecoveryCodes codes={enrolment.recoveryCodes} onKept={enter} />
      </>
    );
  }
  return (
    <>
      <h1>{t(next.next === 'enrol' ? 'secondStep.enrolTitle' : 'secondStep.title')}</h1>
      {next.next === 'enrol' ? (
        <EnrolForm next={next} onEnrolled={setEnrolment} onExpired={() => onRestart(true)} />
      ) : (
        <SecondStepForm ticket={next.ticket} onDone={onDone} onExpired={() => onRestart(true)} />
      )}
      <Button kind="quiet" onClick={() => onRestart(false)} data-testid="other-account">
        {t('secondStep.restart')}
      </Button>
    </>
  );
}
