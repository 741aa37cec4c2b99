import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/states.tsx';
import { Panel } from '../parts/Panel.tsx';
import { questionBoard } from '../questionBoard.ts';
import { useStudio } from '../StudioContext.ts';
import { CurrentQuestion } from './CurrentQuestion.tsx';
import { WaitingQuestion } from './WaitingQuestion.tsx';

/** What viewers ask: the one being answered in large type, and those chosen by the moderators. */
export function QuestionPanel() {
  const { t } = useTranslation('studio');
  const { session } = useStudio();
  const { current, waiting, answered } = questionBoard(session.questions);
  const isEmpty = current === null && waiting.length === 0;
  return (
    <Panel
      title={t('questions.title')}
      aside={
        answered > 0 && <span className="muted small tabular">{t('questions.answered', { count: answered })}</span>
      }
      data-testid="studio-questions"
    >
      {isEmpty && <EmptyState title={t('questions.none')} body={t('questions.noneBody')} />}
      {current && <CurrentQuestion question={current} />}
      {!current && !isEmpty && <p className="studio-pick muted">{t('questions.pickFirst')}</p>}
      {waiting.length > 0 && (
        <>
          <h3 className="studio-waiting__title tabular">
            {t('questions.waiting')} {waiting.length}
          </h3>
          <ul className="studio-waiting">
            {waiting.map((question) => (
              <WaitingQuestion key={question.id} question={question} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
