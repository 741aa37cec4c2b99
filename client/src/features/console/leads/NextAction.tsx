import type { LeadDetail } from '@jingqi/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRole } from '../useStaffRole.ts';
import { mayAct } from './leadActs.ts';
import { useLeadWork } from './useLeadWork.ts';

/** The one thing to do next, in a line. */
export function NextAction({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const canAct = mayAct(useStaffRole()) && lead.joinedInto === null;
  return (
    <section className="lead__part">
      <h3>{t('leads.panel.next')}</h3>
      {canAct ? (
        // Begun anew when somebody else has changed it.
        <Editable key={lead.nextAction} lead={lead} />
      ) : (
        <p className={lead.nextAction ? '' : 'muted'}>{lead.nextAction || t('leads.panel.nextNone')}</p>
      )}
    </section>
  );
}

function Editable({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const work = useLeadWork(lead);
  const [text, setText] = useState(lead.nextAction);
  const isChanged = text.trim() !== lead.nextAction;
  const save = (): void => {
    if (isChanged && !work.isBusy) void work.change({ nextAction: text.trim() }, t('leads.panel.nextSaved'));
  };
  return (
    <div className="lead__next">
      <Input
        value={text}
        maxLength={200}
        aria-label={t('leads.panel.next')}
        placeholder={t('leads.panel.nextPlaceholder')}
        data-testid="lead-next"
        onChange={(change) => setText(change.target.value)}
        onPressEnter={save}
      />
      {isChanged && (
        <Button type="primary" loading={work.isBusy} data-testid="lead-next-save" onClick={save}>
          {t('leads.panel.nextSave')}
        </Button>
      )}
    </div>
  );
}
