import { useTranslation } from 'react-i18next';
import { useTitle } from '../../ui/useTitle.ts';

export function SignInPage() {
  const { t } = useTranslation();
  useTitle(t('nav.signIn'));
  return <div className="page">{t('nav.signIn')}</div>;
}
