import type { MeView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { errorWords } from '../../api/errorWords.ts';
import { personChanged } from '../../api/person.ts';
import { clearDrafts } from '../../features/registrations/form/draft.ts';
import { ProfileForm } from '../../features/signin/ProfileForm.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useToast } from '../../ui/toast.ts';

/** My name and enterprise, and signing out, which leaves nothing of mine on this device. */
export function MyProfile({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const toast = useToast();
  const signOut = useMutation({
    mutationFn: () => call('signOut'),
    onSuccess: () => {
      clearDrafts(localStorage);
      personChanged(null);
    },
    onError: (error) => toast({ text: errorWords(error, language), kind: 'problem' }),
  });
  return (
    <Card
      title={t('me.profile')}
      aside={
        <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()} data-testid="sign-out">
          {t('nav.signOut')}
        </Button>
      }
    >
      {me.contact !== '' && (
        <p className="muted small">
          {t('me.contact')}: <span className="tabular">{me.contact}</span>
        </p>
      )}
      <ProfileForm
        me={me}
        submitLabel={t('common.save')}
        onSaved={() => toast({ text: t('common.saved'), kind: 'success' })}
      />
    </Card>
  );
}
