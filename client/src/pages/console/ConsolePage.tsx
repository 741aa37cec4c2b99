import { useTranslation } from 'react-i18next';
import '../../i18n/console/load.ts';
import { useTitle } from '../../ui/useTitle.ts';

export function ConsolePage() {
  const { t } = useTranslation('console');
  useTitle(t('title'));
  return <div className="page">{t('title')}</div>;
}
