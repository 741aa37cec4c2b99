import type { LeadView } from '@jingqi/contract';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../ui/useNow.ts';
import { LeadRow } from './LeadRow.tsx';

interface Props {
  leads: readonly LeadView[];
  openId: string | null;
  /** Null: this person chooses none. */
  chosen: ReadonlySet<string> | null;
  onOpen: (id: string) => void;
  onChoose: (id: string) => void;
  onChooseAll: (all: boolean) => void;
}

/** The leads loaded so far. */
export function LeadTable({ leads, openId, chosen, onOpen, onChoose, onChooseAll }: Props) {
  const { t } = useTranslation('console');
  const now = useNow(30_000);
  return (
    <table
      className={`panel leads ${chosen ? 'leads--choosing' : ''}`}
      aria-label={t('leads.title')}
      data-testid="leads"
    >
      <Head chosen={chosen} count={leads.length} onChooseAll={onChooseAll} />
      <tbody>
        {leads.map((lead) => (
          <LeadRow
            key={lead.id}
            lead={lead}
            now={now}
            isOpen={lead.id === openId}
            isChosen={chosen && chosen.has(lead.id)}
            onOpen={onOpen}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}

const columns = ['party', 'person', 'office', 'state', 'due'] as const;

function Head({ chosen, count, onChooseAll }: Pick<Props, 'chosen' | 'onChooseAll'> & { count: number }) {
  const { t } = useTranslation('console');
  return (
    <thead>
      <tr className="leads__row leads__head">
        {chosen && (
          <th className="leads__choose">
            <Checkbox
              checked={chosen.size > 0 && chosen.size >= count}
              indeterminate={chosen.size > 0 && chosen.size < count}
              aria-label={t('leads.selectAll')}
              data-testid="leads-choose-all"
              onChange={({ target }) => onChooseAll(target.checked)}
            />
          </th>
        )}
        {columns.map((column) => (
          <th key={column}>{t(`leads.column.${column}`)}</th>
        ))}
      </tr>
    </thead>
  );
}
