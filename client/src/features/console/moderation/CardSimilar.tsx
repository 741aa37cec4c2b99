import type { StaffQuestion } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useBoardContext } from './boardContext.ts';
import { columnOf } from './columns.ts';

/** Questions that ask about the same, with where they stand. */
export function CardSimilar({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  const found = board.similar(question.id).flatMap((id) => board.byId.get(id) ?? []);
  if (found.length === 0 || columnOf(question) === 'done') return null;
  return (
    <ul className="card-q__similar" data-testid="similar">
      {found.map((other) => (
        <li key={other.id}>
          <span className="chip">{t(`moderation.card.similarOf.${columnOf(other)}`)}</span>
          <span>{other.text}</span>
        </li>
      ))}
    </ul>
  );
}
