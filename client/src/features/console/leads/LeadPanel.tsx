import type { LeadDetail } from '@jingqi/contract';
import { Button, Drawer } from 'antd';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { useMe } from '../../../api/queries.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { LeadActs } from './LeadActs.tsx';
import { LeadContact } from './LeadContact.tsx';
import { stepFrom } from './leadCursor.ts';
import { LeadFacts } from './LeadFacts.tsx';
import { LeadHistory } from './LeadHistory.tsx';
import { LeadNotes } from './LeadNotes.tsx';
import { useLead } from './leadQueries.ts';
import { LeadSources } from './LeadSources.tsx';
import { NextAction } from './NextAction.tsx';
import './panel.css';

interface Props {
  id: string | null;
  /** The list it is read beside. */
  ids: readonly string[];
  onOpen: (id: string | null) => void;
}

/** The open lead at the side; the list stays in use. */
export function LeadPanel({ id, ids, onOpen }: Props) {
  const { t } = useTranslation('console');
  return (
    <Drawer
      open={id !== null}
      onClose={() => onOpen(null)}
      size={560}
      mask={false}
      rootClassName="lead-drawer"
      title={t('leads.panel.title')}
      extra={id !== null && <Neighbours id={id} ids={ids} onOpen={onOpen} />}
      data-testid="lead-panel"
    >
      {id !== null && <Loaded key={id} id={id} onOpen={onOpen} />}
    </Drawer>
  );
}

function Neighbours({ id, ids, onOpen }: Props & { id: string }) {
  const { t } = useTranslation('console');
  const steps = [
    { step: -1, words: t('leads.panel.previous'), Icon: ChevronUp },
    { step: 1, words: t('leads.panel.following'), Icon: ChevronDown },
  ] as const;
  return (
    <>
      {steps.map(({ step, words, Icon }) => {
        const to = stepFrom(ids, id, step);
        return (
          <Button
            key={step}
            type="text"
            icon={<Icon aria-hidden size={18} />}
            aria-label={words}
            title={words}
            disabled={to === null || to === id}
            onClick={() => onOpen(to)}
          />
        );
      })}
    </>
  );
}

function Loaded({ id, onOpen }: { id: string; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('console');
  const lead = useLead(id);
  if (isApiError(lead.error, 'NOT_FOUND'))
    return <EmptyState title={t('leads.panel.gone')} body={t('leads.panel.goneBody')} />;
  if (lead.isPending) return <Skeleton lines={8} />;
  if (lead.isLoadingError) return <ErrorState error={lead.error} onRetry={() => void lead.refetch()} />;
  return <Body lead={lead.data} onOpen={onOpen} />;
}

function Body({ lead, onOpen }: { lead: LeadDetail; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('console');
  const { data: me } = useMe();
  const { joinedInto } = lead;
  return (
    <div className="lead" data-testid={`lead-detail-${lead.id}`}>
      <LeadFacts lead={lead} />
      {joinedInto !== null && (
        <div className="lead__joined">
          <p>{t('leads.panel.joined')}</p>
          <Button onClick={() => onOpen(joinedInto)}>{t('leads.panel.toJoined')}</Button>
        </div>
      )}
      {me && joinedInto === null && <LeadActs lead={lead} me={me} onGone={() => onOpen(null)} />}
      <LeadContact lead={lead} />
      <NextAction lead={lead} />
      <LeadNotes lead={lead} />
      <LeadSources lead={lead} />
      <LeadHistory lead={lead} />
    </div>
  );
}
