import type { StaffQuestion } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useBoardContext } from './boardContext.ts';
import { columnOf } from './columns.ts';
import { actsFor, type Intent } from './keys.ts';

const keyOf = { approve: 'a', reject: 'r', merge: 'm', edit: 'e', pin: 'p', air: 'o', voice: 'v', text: 't' } as const;
type Act = keyof typeof keyOf;

/** The acts of a card as buttons, each with its key. */
export function CardActs({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const { acts, board } = useBoardContext();
  const offered = actsFor(question, board.session.event.state === 'live').filter(
    (intent): intent is Act => intent in keyOf,
  );
  if (offered.length === 0) return null;
  const wordOf = (act: Act): string => {
    if (act === 'pin' && question.pinned) return t('moderation.act.unpin');
    if (act === 'air' && question.onAir) return t('moderation.act.unair');
    return t(`moderation.act.${act}`);
  };
  return (
    <div className="card-q__acts">
      {offered.map((act, at) => (
        <button
          key={act}
          type="button"
          className={at === 0 && columnOf(question) !== 'done' ? 'act act--first' : 'act'}
          data-testid={`act-${act}`}
          onClick={(event) => {
            event.stopPropagation();
            acts.act(act satisfies Intent, question.id);
          }}
        >
          {wordOf(act)}
          <kbd aria-hidden>{keyOf[act]}</kbd>
        </button>
      ))}
    </div>
  );
}
