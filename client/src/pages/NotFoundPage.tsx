import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useTitle } from '../ui/useTitle.ts';

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <div className="page page--narrow" data-testid="not-found">
      <h1 className="visually-hidden">{t('notFound.title')}</h1>
      <EmptyState
        title={t('notFound.title')}
        body={t('notFound.body')}
        action={
          <ButtonLink kind="primary" to="/">
            {t('notFound.home')}
          </ButtonLink>
        }
      />
    </div>
  );
}
