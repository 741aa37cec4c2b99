import type { LeadView } from '@jingqi/contract';
import { Checkbox } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { DueClock } from './DueClock.tsx';
import { LeadStateTag } from './LeadStateTag.tsx';
import { useLeadWords } from './useLeadWords.ts';

interface Props {
  lead: LeadView;
  now: number;
  isOpen: boolean;
  /** Null: this person chooses none. */
  isChosen: boolean | null;
  onOpen: (id: string) => void;
  onChoose: (id: string) => void;
}

/** One lead of the list; a click anywhere opens it. */
export const LeadRow = memo(function LeadRow({ lead, now, isOpen, isChosen, onOpen, onChoose }: Props) {
  const { t } = useTranslation('console');
  const words = useLeadWords();
  const name = words.party(lead);
  return (
    <tr className="leads__row" data-lead={lead.id} data-open={isOpen} data-testid={`lead-${lead.id}`}>
      {isChosen !== null && (
        <td className="leads__choose">
          <Checkbox
            checked={isChosen}
            aria-label={t('leads.select', { name })}
            data-testid="lead-choose"
            onChange={() => onChoose(lead.id)}
          />
        </td>
      )}
      <td className="leads__party">
        <button
          type="button"
          className="leads__open"
          aria-label={t('leads.open', { name })}
          data-testid="lead-open"
          onClick={() => onOpen(lead.id)}
        >
          {name}
        </button>
        <span className="muted">{words.place(lead)}</span>
        <span className="leads__text">{lead.text}</span>
      </td>
      <PersonCells lead={lead} />
      <td className="leads__state">
        <LeadStateTag state={lead.state} />
        {lead.isEscalated && <span className="chip chip--danger">{t('leads.escalated')}</span>}
      </td>
      <td className="leads__due">
        <DueClock lead={lead} now={now} />
      </td>
    </tr>
  );
});

function PersonCells({ lead }: { lead: LeadView }) {
  const { t } = useTranslation('console');
  const words = useLeadWords();
  return (
    <>
      <td className="leads__person">
        <span>{lead.personName || t('leads.noName')}</span>
        <span className="muted">
          {t(`leads.kind.${lead.kind}`)} · {t('leads.sources', { count: lead.sourceCount })}
        </span>
        <span className="muted leads__event">{lead.eventTitle}</span>
      </td>
      <td className="leads__office">
        <span>{words.office(lead.office)}</span>
        <span className="muted">{lead.ownerName || t('leads.noOwner')}</span>
      </td>
    </>
  );
}
