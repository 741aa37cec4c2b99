import { useTranslation } from 'react-i18next';
import type { PublicQuestion } from '@jingqi/contract';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useStudio } from '../StudioContext.ts';
import { AskerLine } from './AskerLine.tsx';

/** A released question the host may answer next. */
export function WaitingQuestion({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation('studio');
  const { session, leads, step, run } = useStudio();
  const pick = () => run('question:air', { eventId: session.eventId, questionId: question.id, onAir: true });
  return (
    <li className="studio-question" data-testid="studio-question">
      <div>
        <p className="studio-question__text">{question.text}</p>
        <AskerLine question={question} />
      </div>
      {leads && (step === 'onAir' || step === 'offAir') && (
        <ActionButton onPress={pick} data-testid={`studio-pick-${question.id}`}>
          {t('questions.pick')}
        </ActionButton>
      )}
    </li>
  );
}
