import type { MeView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { CodeStep } from './CodeStep.tsx';
import { ContactStep, type CodeSent } from './ContactStep.tsx';
import { ProfileForm } from './ProfileForm.tsx';

interface Props {
  onDone: () => void;
  /** False where the name is asked for afterwards anyway. */
  withProfile?: boolean;
}

/** Sign-in by one-time code; a person without a name is asked for one (and may leave it for later). */
export function SignInSteps({ onDone, withProfile = true }: Props) {
  const { t } = useTranslation();
  const [contact, setContact] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  const [me, setMe] = useState<MeView | null>(null);
  const signedIn = (person: MeView): void => (withProfile && person.name === '' ? setMe(person) : onDone());
  const remember = (next: CodeSent): void => {
    setContact(next.contact);
    setSent(next);
  };
  if (me) {
    return (
      <div className="stack">
        <div>
          <h3>{t('signIn.profileTitle')}</h3>
          <p className="muted small">{t('signIn.profileIntro')}</p>
        </div>
        <ProfileForm
          me={me}
          submitLabel={t('signIn.done')}
          onSaved={onDone}
          aside={
            <Button kind="quiet" onClick={onDone} data-testid="profile-skip">
              {t('signIn.skip')}
            </Button>
          }
        />
      </div>
    );
  }
  if (sent) return <CodeStep sent={sent} onSent={remember} onChange={() => setSent(null)} onSignedIn={signedIn} />;
  return <ContactStep initial={contact} onSent={remember} />;
}
