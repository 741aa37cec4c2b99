import { useTranslation } from 'react-i18next';
import { useTitle } from '../../ui/useTitle.ts';

export function RoomPage() {
  const { t } = useTranslation();
  useTitle(t('nav.home'));
  return <div className="page">{t('nav.home')}</div>;
}
