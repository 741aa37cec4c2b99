import type { DeadJob } from '@jingqi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useNotice } from '../useNotice.ts';
import { isJobName, jobPath, subjectPairs } from './deadJobWords.ts';
import './jobs.css';

const key = ['console', 'deadJobs'];

/** Work that was given up, the latest first. */
export function DeadJobList() {
  const { t } = useTranslation('console');
  const jobs = useQuery({
    queryKey: key,
    queryFn: async () => (await call('deadJobs')).items,
    refetchInterval: 15_000,
  });
  if (jobs.isPending) return <Skeleton lines={5} />;
  if (jobs.isLoadingError) return <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />;
  if (jobs.data.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('jobs.emptyTitle')} body={t('jobs.emptyBody')} />
      </div>
    );
  return (
    <ul className="panel jobs" data-testid="dead-jobs">
      {jobs.data.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </ul>
  );
}

function JobRow({ job }: { job: DeadJob }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  const path = jobPath(job.subject);
  return (
    <li className="job" data-testid="dead-job" data-job={job.job}>
      <div>
        <strong>{isJobName(job.job) ? t(`jobs.names.${job.job}`) : job.job}</strong>
        <p className="muted tabular">
          {t('jobs.attempts', { count: job.attempts })} · {formatAgo(job.deadAt, language, now)}
        </p>
      </div>
      <div className="job__reason">
        <p>{job.lastError}</p>
        <p className="muted">
          {subjectPairs(job.subject).map(({ name, value }) => (
            <code key={name}>
              {name} {value}
            </code>
          ))}
          {path !== null && <Link to={path}>{t('audit.open')}</Link>}
        </p>
      </div>
      <RetryButton id={job.id} />
    </li>
  );
}

function RetryButton({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => call('retryJob', { params: { id } }),
    onSuccess: () => notice.done(t('jobs.retried')),
    onError: (error) => (isApiError(error, 'NOT_FOUND') ? notice.tell(t('jobs.gone')) : notice.problem(error)),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <Button loading={retry.isPending} data-testid="job-retry" onClick={() => retry.mutate()}>
      {t('jobs.retry')}
    </Button>
  );
}
