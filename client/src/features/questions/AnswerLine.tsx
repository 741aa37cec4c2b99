import type { Answer } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../ui/time.ts';

/** The answer: its words, or the moment it was spoken. */
export function AnswerLine({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  if (answer.kind === 'voice') {
    return (
      <p className="answer small tabular" data-testid="answer">
        {t('question.answeredByVoice', { at: formatElapsed(answer.offsetMs) })}
      </p>
    );
  }
  return (
    <div className="answer" data-testid="answer">
      <p className="answer__by small">{t('question.answeredByText', { by: answer.by })}</p>
      <p>{answer.text}</p>
    </div>
  );
}
