import { useTranslation } from 'react-i18next';
import { DeadJobList } from '../../features/console/jobs/DeadJobList.tsx';
import { PageHead } from './PageHead.tsx';

/** Work that waits for a person. */
export function JobsPage() {
  const { t } = useTranslation('console');
  return (
    <div data-testid="jobs-page">
      <PageHead title={t('jobs.title')} note={t('jobs.hint')} />
      <DeadJobList />
    </div>
  );
}
