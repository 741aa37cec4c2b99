import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DeadJobList } from '../../features/console/jobs/DeadJobList.tsx';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { PageHead } from './PageHead.tsx';

/** The board is a page of its own that operators alone may open. */
function QueueBoardLink() {
  const { t } = useTranslation('console');
  return useStaffRole() === 'operator' ? (
    <Button href="/console-queues" target="_blank" data-testid="queue-board">
      {t('jobs.board')}
    </Button>
  ) : null;
}

/** Work that waits for a person. */
export function JobsPage() {
  const { t } = useTranslation('console');
  return (
    <div data-testid="jobs-page">
      <PageHead title={t('jobs.title')} note={t('jobs.hint')} actions={<QueueBoardLink />} />
      <DeadJobList />
    </div>
  );
}
