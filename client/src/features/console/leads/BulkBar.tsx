import { LeadState, type LeadBulk, type LeadView } from '@jingqi/contract';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkResults, type BulkResult } from '../bulk/BulkResults.tsx';
import { ChosenBar } from '../bulk/ChosenBar.tsx';
import { useNotice } from '../useNotice.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { useBulk } from './leadQueries.ts';
import { useLeadWords } from './useLeadWords.ts';

interface Props {
  leads: readonly LeadView[];
  chosen: ReadonlySet<string>;
  onClear: () => void;
}

/** What can be done with all chosen leads at once; afterwards each has its result. */
export function BulkBar({ leads, chosen, onClear }: Props) {
  const { t } = useTranslation('console');
  const { run, results, setResults, isBusy } = useBulkRun(leads, chosen, onClear);
  const [isHandingOver, setHandingOver] = useState(false);
  return (
    <>
      <ChosenBar count={chosen.size} onClear={onClear}>
        {(isTooMany) => (
          <BulkActs
            isOff={isTooMany || isBusy}
            onRun={(change) => void run(change)}
            onHandOver={() => setHandingOver(true)}
          />
        )}
      </ChosenBar>
      {isHandingOver && (
        <HandOverDialog
          title={t('leads.handOver.titleMany', { count: chosen.size })}
          from={null}
          onClose={() => setHandingOver(false)}
          onHandOver={(office, reason) => run({ kind: 'handOver', office, reason })}
        />
      )}
      {results && <BulkResults results={results} onClose={() => setResults(null)} />}
    </>
  );
}

function useBulkRun(leads: readonly LeadView[], chosen: ReadonlySet<string>, onDone: () => void) {
  const notice = useNotice();
  const bulk = useBulk();
  const words = useLeadWords();
  const [results, setResults] = useState<BulkResult[] | null>(null);
  const run = async (change: LeadBulk['change']): Promise<boolean> => {
    const named = new Map(leads.map((lead) => [lead.id, lead]));
    try {
      const answer = await bulk.mutateAsync({ ids: [...chosen], change });
      setResults(
        answer.results.map(({ id, code }) => {
          const lead = named.get(id);
          return { id, label: lead ? words.party(lead) : id, refusal: code };
        }),
      );
      onDone();
      return true;
    } catch (error) {
      notice.problem(error);
      return false;
    }
  };
  return { run, results, setResults, isBusy: bulk.isPending };
}

interface Acts {
  isOff: boolean;
  onRun: (change: LeadBulk['change']) => void;
  onHandOver: () => void;
}

function BulkActs({ isOff, onRun, onHandOver }: Acts) {
  const { t } = useTranslation('console');
  const states = LeadState.options.map((state) => ({
    key: state,
    label: t(`leads.state.${state}`),
    onClick: () => onRun({ kind: 'state', state }),
  }));
  return (
    <>
      <Button type="primary" disabled={isOff} data-testid="bulk-take" onClick={() => onRun({ kind: 'take' })}>
        {t('leads.bulk.take')}
      </Button>
      <Dropdown menu={{ items: states }} trigger={['click']} disabled={isOff}>
        <Button data-testid="bulk-state">{t('leads.bulk.state')}</Button>
      </Dropdown>
      <Button disabled={isOff} data-testid="bulk-hand-over" onClick={onHandOver}>
        {t('leads.bulk.handOver')}
      </Button>
    </>
  );
}
