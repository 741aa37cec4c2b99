import { useTranslation } from 'react-i18next';
import { useTitle } from '../../ui/useTitle.ts';

export function MePage() {
  const { t } = useTranslation();
  useTitle(t('nav.me'));
  return <div className="page">{t('nav.me')}</div>;
}
