import { newId, type OwnQuestion } from '@jingqi/contract';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { keys, queryClient, useMe, useMyQuestions } from '../../api/queries.ts';
import { AskForm } from '../../features/questions/AskForm.tsx';
import { OwnQuestionItem } from '../../features/questions/OwnQuestionItem.tsx';
import { Card } from '../../ui/Card.tsx';
import { useToast } from '../../ui/toast.ts';

/** Asking before the broadcast, with mine below. */
export function AskAhead({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { data: me } = useMe();
  const mine = useMyQuestions(me !== null && me !== undefined && me.role !== 'guest');
  // The same words keep their id until they have arrived, so that trying again asks once.
  const attempt = useRef({ text: '', id: '' });
  const ask = async (text: string, anonymous: boolean): Promise<void> => {
    if (attempt.current.text !== text) attempt.current = { text, id: newId() };
    await call('askAhead', { params: { id: eventId }, body: { id: attempt.current.id, text, anonymous } });
    attempt.current = { text: '', id: '' };
    toast({ text: t('ask.sent'), kind: 'success' });
    await queryClient.invalidateQueries({ queryKey: keys.myQuestions });
  };
  const here = mine.data?.items.filter((question) => question.eventId === eventId) ?? [];
  return (
    <Card title={t('page.aheadTitle')} data-testid="ask-ahead">
      <div className="stack">
        <p className="muted small">{t('page.aheadIntro')}</p>
        <AskForm onAsk={ask} />
        {here.length > 0 && <Mine questions={here} />}
      </div>
    </Card>
  );
}

function Mine({ questions }: { questions: OwnQuestion[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-live="polite">
      <h3>{t('question.mine')}</h3>
      <ul className="own-questions">
        {questions.map((question) => (
          <OwnQuestionItem key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}
