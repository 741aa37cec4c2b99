import { useTranslation } from 'react-i18next';
import '../../i18n/studio/load.ts';
import { useTitle } from '../../ui/useTitle.ts';

export function StudioPage() {
  const { t } = useTranslation('studio');
  useTitle(t('title'));
  return <div className="page">{t('title')}</div>;
}
