import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMyQuestions } from '../../api/queries.ts';
import { OwnQuestionItem } from '../../features/questions/OwnQuestionItem.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatAgo } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';

/** What I asked, with what became of it. */
export function MyQuestions() {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(60_000);
  const query = useMyQuestions(true);
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.data.items.length === 0) {
    return (
      <EmptyState
        title={t('me.noQuestions')}
        body={t('me.noQuestionsBody')}
        action={<ButtonLink to="/">{t('me.find')}</ButtonLink>}
      />
    );
  }
  return (
    <ul className="own-questions">
      {query.data.items.map((question) => (
        <OwnQuestionItem
          key={question.id}
          question={question}
          aside={
            <>
              <span className="muted">{formatAgo(question.raisedAt, language, now)}</span>
              <Link to={`/e/${question.eventId}`}>{question.eventTitle}</Link>
            </>
          }
        />
      ))}
    </ul>
  );
}
