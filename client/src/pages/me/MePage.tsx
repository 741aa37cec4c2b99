import type { MeView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { personChanged } from '../../api/person.ts';
import { useMe, useMyQuestions } from '../../api/queries.ts';
import { OwnQuestionItem } from '../../features/questions/OwnQuestionItem.tsx';
import { ProfileForm } from '../../features/signin/ProfileForm.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatAgo } from '../../ui/time.ts';
import { useToast } from '../../ui/toast.ts';
import { useNow } from '../../ui/useNow.ts';
import { useTitle } from '../../ui/useTitle.ts';

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
        <Mine me={me.data} />
      ) : (
        <EmptyState
          title={t('me.signInTitle')}
          body={t('me.signInBody')}
          action={
            <ButtonLink kind="primary" to="/sign-in?next=/me">
              {t('nav.signIn')}
            </ButtonLink>
          }
        />
      )}
    </div>
  );
}

function Mine({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const toast = useToast();
  const signOut = useMutation({ mutationFn: () => call('signOut'), onSuccess: () => personChanged(null) });
  return (
    <>
      <Card
        title={t('me.profile')}
        aside={
          <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()} data-testid="sign-out">
            {t('nav.signOut')}
          </Button>
        }
      >
        {me.contact !== '' && (
          <p className="muted small">
            {t('me.contact')}: <span className="tabular">{me.contact}</span>
          </p>
        )}
        <ProfileForm
          me={me}
          submitLabel={t('common.save')}
          onSaved={() => toast({ text: t('common.saved'), kind: 'success' })}
        />
      </Card>
      <Card title={t('me.questions')}>
        <MyQuestions />
      </Card>
    </>
  );
}

function MyQuestions() {
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
