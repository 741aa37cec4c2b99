import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/queries.ts';
import '../../i18n/attendee/loadMine.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { MySections } from './MySections.tsx';
import { SignInFirst } from './SignInFirst.tsx';

/** Everything that is mine. */
export function MePage() {
  const { t } = useTranslation();
  useTitle(t('me.title'));
  const me = useMe();
  return (
    <div className="page page--narrow stack">
      <h1>{t('me.title')}</h1>
      {me.isLoadingError ? (
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      ) : me.isPending ? (
        <Skeleton lines={4} />
      ) : me.data && me.data.role !== 'guest' ? (
        <MySections me={me.data} />
      ) : (
        <SignInFirst next="/me" />
      )}
    </div>
  );
}
