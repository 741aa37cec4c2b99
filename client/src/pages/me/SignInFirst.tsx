import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states.tsx';

/** For people who are not signed in. `next`: where they go on after that. */
export function SignInFirst({ next }: { next: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('me.signInTitle')}
      body={t('account.signInBody')}
      action={
        <ButtonLink kind="primary" to={`/sign-in?next=${encodeURIComponent(next)}`}>
          {t('nav.signIn')}
        </ButtonLink>
      }
    />
  );
}
