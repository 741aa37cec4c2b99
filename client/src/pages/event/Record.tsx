import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useEventQuestions } from '../../api/queries.ts';
import { QuestionItem } from '../../features/questions/QuestionItem.tsx';
import { soughtQuestion } from '../../features/questions/soughtQuestion.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';

/** What was asked and answered: the released questions of an event that is over, answered ones first. */
export function Record({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const query = useEventQuestions(eventId);
  const sought = soughtQuestion(useLocation().hash);
  const items = [...(query.data?.items ?? [])].sort(
    (a, b) => Number(b.answer !== null) - Number(a.answer !== null) || b.votes - a.votes,
  );
  return (
    <Card title={t('page.record')} data-testid="record">
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Skeleton lines={4} />
      ) : items.length === 0 ? (
        <EmptyState title={t('page.recordEmpty')} body={t('page.recordEmptyBody')} />
      ) : (
        <ul className="record">
          {items.map((question) => (
            <QuestionItem
              key={question.id}
              question={{ ...question, pinned: false, onAir: false }}
              isVoted={false}
              isSought={question.id === sought}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
