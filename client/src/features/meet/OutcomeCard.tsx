import type { OutcomeView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatWan, formatYuan } from '../meetings/amount.ts';
import { useMeet } from './MeetContext.ts';
import { OutcomeForm } from './OutcomeForm.tsx';

/** My outcome: the form until it is filled, then what I said and what follows. */
export function OutcomeCard({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  const { myOutcome } = useMeet().room.meeting;
  const [isChanging, setChanging] = useState(false);
  if (isOpen && (myOutcome === null || isChanging)) return <OutcomeForm onDone={() => setChanging(false)} />;
  if (myOutcome === null) return null;
  return (
    <Card
      title={t('meet.outcome.title')}
      data-testid="outcome-done"
      {...(isOpen
        ? {
            aside: (
              <Button kind="quiet" onClick={() => setChanging(true)} data-testid="outcome-change">
                {t('meet.outcome.change')}
              </Button>
            ),
          }
        : {})}
    >
      <Said outcome={myOutcome} />
    </Card>
  );
}

function Said({ outcome: { verdict, instrument, amountFen, note } }: { outcome: OutcomeView }) {
  const { t } = useTranslation();
  const facts = [
    t(`meet.outcome.${verdict}`),
    instrument && t(`instrument.${instrument}`),
    amountFen !== null && t('meet.outcome.amountIs', { amount: formatWan(amountFen), yuan: formatYuan(amountFen) }),
  ].filter(Boolean);
  return (
    <div className="stack">
      <p>
        <strong className="tabular">{facts.join(' · ')}</strong>
      </p>
      {note !== '' && <p className="meet-line__text">{note}</p>}
      <p className="muted">{t(`meet.outcome.next.${verdict}`)}</p>
    </div>
  );
}
