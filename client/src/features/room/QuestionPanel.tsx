import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/ApiError.ts';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.ts';
import { OwnQuestionItem, PendingQuestionItem } from '../questions/OwnQuestionItem.tsx';
import { QuestionItem } from '../questions/QuestionItem.tsx';
import { SignInDialog } from '../signin/SignInDialog.tsx';
import { useSettledOrder } from './useSettledOrder.ts';

/** My questions, then everybody's. */
export function QuestionPanel({ session, isOpen }: { session: EventSessionHandle; isOpen: boolean }) {
  const { t } = useTranslation();
  const { items, hold } = useSettledOrder(session.questions);
  const { vote, isSignInOpen, closeSignIn } = useVoting(session);
  return (
    <>
      <OwnQuestions session={session} />
      {items.length === 0 ? (
        <EmptyState title={t('question.none')} body={isOpen ? t('question.noneBody') : t('ask.closed')} />
      ) : (
        <ul {...hold} data-testid="questions">
          {items.map((question) => (
            <QuestionItem
              key={question.id}
              question={question}
              isVoted={session.voted.includes(question.id)}
              {...(isOpen ? { onVote: () => void vote(question.id) } : {})}
            />
          ))}
        </ul>
      )}
      <SignInDialog open={isSignInOpen} onClose={closeSignIn} onDone={closeSignIn} />
    </>
  );
}

function useVoting(session: EventSessionHandle) {
  const toast = useToast();
  const language = useLanguage();
  const [isSignInOpen, setSignInOpen] = useState(false);
  const vote = async (questionId: string): Promise<void> => {
    try {
      await session.vote(questionId);
    } catch (error) {
      if (isApiError(error, 'NOT_SIGNED_IN')) setSignInOpen(true);
      else toast({ text: errorWords(error, language), kind: 'problem' });
    }
  };
  return { vote, isSignInOpen, closeSignIn: () => setSignInOpen(false) };
}

const ownShown = 3;

/** The latest few of mine; the others on demand, so that everybody's stay in reach. */
function OwnQuestions({ session: { mine, pending } }: { session: EventSessionHandle }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (mine.length === 0 && pending.length === 0) return null;
  const shown = isWhole ? mine : mine.slice(0, ownShown);
  return (
    <details className="room__mine" open>
      <summary>
        <ChevronRight aria-hidden size={18} className="room__mine-arrow" />
        {t('question.mine')} <span className="tabular muted">{mine.length + pending.length}</span>
      </summary>
      <ul className="own-questions" aria-live="polite">
        {pending.map(({ id, text }) => (
          <PendingQuestionItem key={id} text={text} />
        ))}
        {shown.map((question) => (
          <OwnQuestionItem key={question.id} question={question} />
        ))}
      </ul>
      {shown.length < mine.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t('question.showAll', { count: mine.length })}
        </Button>
      )}
    </details>
  );
}
