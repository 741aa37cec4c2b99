import { useTranslation } from 'react-i18next';
import type { PublicQuestion } from '@jingqi/contract';

/** Who asks, and how many want to know. */
export function AskerLine({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation('studio');
  const asker = question.anonymous ? t('questions.anonymous') : `${question.askerName} ${question.enterprise}`.trim();
  return (
    <p className="studio-asker muted small tabular">
      {question.pinned && <span className="studio-tag studio-tag--gold">{t('questions.pinned')}</span>}
      <span>{asker}</span>
      {question.votes > 0 && <span>{t('questions.votes', { count: question.votes })}</span>}
    </p>
  );
}
