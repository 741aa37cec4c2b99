import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab; an empty title leaves the product's name alone. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = title === '' ? t('app.name') : t('app.documentTitle', { title });
  }, [title, t]);
}
