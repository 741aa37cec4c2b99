import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states.tsx';

/** Shown when a page could not be loaded or drawn. */
export function CrashPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <main className="page page--narrow">
      <EmptyState
        title={t('crash.title')}
        body={t('crash.body')}
        action={
          <Button kind="primary" onClick={() => location.reload()}>
            {t('crash.reload')}
          </Button>
        }
      />
    </main>
  );
}
