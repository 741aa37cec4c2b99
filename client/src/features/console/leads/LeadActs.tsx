import type { LeadDetail, MeView } from '@jingqi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRole } from '../useStaffRole.ts';
import { DoneDialog } from './DoneDialog.tsx';
import { DropDialog } from './DropDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { leadActs, mayAct, stateAfter, type LeadAct } from './leadActs.ts';
import { useLeadWords } from './useLeadWords.ts';
import { useLeadWork, type LeadWork } from './useLeadWork.ts';

/** What can be done with the lead now; the likeliest is the filled button. */
export function LeadActs({ lead, me, onGone }: { lead: LeadDetail; me: MeView; onGone: () => void }) {
  const { t } = useTranslation('console');
  const work = useLeadWork(lead);
  const [asked, setAsked] = useState<'done' | 'drop' | 'handOver' | null>(null);
  const close = (): void => setAsked(null);
  if (!mayAct(useStaffRole())) return null;
  const press = (act: LeadAct): void => {
    if (act === 'done' || act === 'drop') return setAsked(act);
    const edit = act === 'take' ? ({ take: true } as const) : { state: stateAfter(act, lead.state) };
    void work.change(edit, t(`leads.did.${act}`));
  };
  const isOver = lead.state === 'done' || lead.state === 'dropped';
  return (
    <div className="lead__acts" data-testid="lead-acts">
      {leadActs(lead, me).map((act, at) => (
        <Button
          key={act}
          type={at === 0 && !isOver ? 'primary' : 'default'}
          disabled={work.isBusy}
          data-testid={`lead-${act}`}
          onClick={() => press(act)}
        >
          {t(`leads.act.${act}`)}
        </Button>
      ))}
      {!isOver && (
        <Button disabled={work.isBusy} data-testid="lead-hand-over" onClick={() => setAsked('handOver')}>
          {t('leads.act.handOver')}
        </Button>
      )}
      {asked === 'done' && <DoneDialog lead={lead} work={work} onClose={close} />}
      {asked === 'drop' && <DropDialog work={work} onClose={close} />}
      {asked === 'handOver' && <HandOver lead={lead} work={work} onClose={close} onGone={onGone} />}
    </div>
  );
}

interface HandOverProps {
  lead: LeadDetail;
  work: LeadWork;
  onClose: () => void;
  onGone: () => void;
}

function HandOver({ lead, work, onClose, onGone }: HandOverProps) {
  const { t } = useTranslation('console');
  const words = useLeadWords();
  return (
    <HandOverDialog
      title={t('leads.handOver.title')}
      from={lead.office}
      onClose={onClose}
      onHandOver={(office, reason) =>
        work.handOver({ office, reason }, { done: t('leads.did.handOver', { office: words.office(office) }), onGone })
      }
    />
  );
}
