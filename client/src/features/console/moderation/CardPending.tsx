import { Button } from 'antd';
import { useEffect, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardContext } from './boardContext.ts';
import type { PendingAct } from './pendingActs.ts';

// The buttons act; they do not select the card they are on.
const apart = (act: () => void) => (event: MouseEvent) => {
  event.stopPropagation();
  act();
};

/** An act about to be sent: how long it can still be undone. */
export function CardPending({ act }: { act: PendingAct }) {
  const { t } = useTranslation('console');
  const { board, acts } = useBoardContext();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((act.dueAt - now) / 1000));
  return (
    <output className="card-q__pending" data-testid="pending-act">
      <span className="tabular">{t(`moderation.pending.${act.kind}`, { seconds })}</span>
      <Button size="small" data-testid="pending-undo" onClick={apart(() => acts.undo(act.questionId))}>
        {t('moderation.act.undo')} <kbd>z</kbd>
      </Button>
      <Button
        size="small"
        type="text"
        data-testid="pending-now"
        onClick={apart(() => board.pending.sendNow(act.questionId))}
      >
        {t('moderation.act.now')}
      </Button>
    </output>
  );
}
