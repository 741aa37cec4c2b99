import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PublicQuestion } from '@jingqi/contract';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useStudio } from '../StudioContext.ts';
import { AskerLine } from './AskerLine.tsx';

/** The question on air, readable from two metres. */
export function CurrentQuestion({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation('studio');
  const { session, leads, run } = useStudio();
  const which = { eventId: session.eventId, questionId: question.id };
  return (
    <article className="studio-current" data-testid="studio-current-question">
      <span className="studio-tag studio-tag--live">{t('questions.current')}</span>
      <p className="studio-current__text" aria-live="polite">
        {question.text}
      </p>
      <AskerLine question={question} />
      {leads && (
        <div className="row">
          <ActionButton kind="primary" onPress={() => run('question:answer', which)} data-testid="studio-answered">
            <Check aria-hidden size={20} /> {t('questions.done')}
          </ActionButton>
          <ActionButton
            kind="quiet"
            onPress={() => run('question:air', { ...which, onAir: false })}
            data-testid="studio-put-back"
          >
            {t('questions.putBack')}
          </ActionButton>
        </div>
      )}
    </article>
  );
}
