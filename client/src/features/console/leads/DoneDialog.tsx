import type { LeadDetail } from '@jingqi/contract';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { focusFirst } from '../focusFirst.ts';
import { fenOf, sumWords, wanOf } from './leadMoney.ts';
import type { LeadWork } from './useLeadWork.ts';

interface Props {
  lead: LeadDetail;
  work: LeadWork;
  onClose: () => void;
}

/** Done; what was settled may be told. The intended sum is shown, never taken over. */
export function DoneDialog({ lead, work, onClose }: Props) {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  const [typed, setTyped] = useState(lead.settledFen === null ? '' : wanOf(lead.settledFen));
  const sum = typed.trim() === '' ? { fen: null } : fenOf(typed);
  const problem = 'problem' in sum ? t(`leads.sumProblem.${sum.problem}`) : null;
  const confirm = async (): Promise<void> => {
    if ('problem' in sum || work.isBusy) return;
    const settled = sum.fen === lead.settledFen ? {} : { settledFen: sum.fen };
    if (await work.change({ state: 'done', ...settled }, t('leads.did.done'))) onClose();
  };
  return (
    <Modal
      open
      title={t('leads.doneDialog.title')}
      okText={t('leads.doneDialog.confirm')}
      okButtonProps={{ disabled: problem !== null, loading: work.isBusy, 'data-testid': 'done-confirm' }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="hand-over">
        <SumField typed={typed} problem={problem} onType={setTyped} onEnter={() => void confirm()} />
        {lead.intent && (
          <p className="muted">
            {t('leads.doneDialog.intent', {
              sum: sumWords(lead.intent.amountFen, language),
              instrument: t(`attendee:instrument.${lead.intent.instrument}`),
            })}
          </p>
        )}
      </div>
    </Modal>
  );
}

interface Field {
  typed: string;
  problem: string | null;
  onType: (text: string) => void;
  onEnter: () => void;
}

function SumField({ typed, problem, onType, onEnter }: Field) {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('leads.doneDialog.settled')}</label>
      <Input
        id={id}
        ref={focusFirst}
        inputMode="decimal"
        maxLength={24}
        value={typed}
        status={problem ? 'error' : ''}
        aria-describedby={`${id}-note`}
        aria-invalid={problem !== null}
        data-testid="done-settled"
        onChange={(change) => onType(change.target.value)}
        onPressEnter={onEnter}
      />
      <p id={`${id}-note`} className={problem ? 'hand-over__problem' : 'muted'} aria-live="polite">
        {problem ?? t('leads.doneDialog.settledHint')}
      </p>
    </>
  );
}
