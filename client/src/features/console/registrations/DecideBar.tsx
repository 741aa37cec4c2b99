import type { StaffRegistrationView } from '@jingqi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkResults, type BulkResult } from '../bulk/BulkResults.tsx';
import { ChosenBar } from '../bulk/ChosenBar.tsx';
import { useNotice } from '../useNotice.ts';
import { RefuseDialog } from './RefuseDialog.tsx';
import { useDecide } from './registrationQueries.ts';
import { useRegistrationWords } from './useRegistrationWords.ts';

interface Props {
  eventId: string;
  rows: readonly StaffRegistrationView[];
  chosen: ReadonlySet<string>;
  onClear: () => void;
}

/** Approving or refusing all chosen ones at once; afterwards each has its result. */
export function DecideBar({ eventId, rows, chosen, onClear }: Props) {
  const { t } = useTranslation('console');
  const { run, results, close, isBusy } = useDecisions(eventId, rows, onClear);
  const [isRefusing, setRefusing] = useState(false);
  const ids = [...chosen];
  return (
    <>
      <ChosenBar count={chosen.size} onClear={onClear}>
        {(isTooMany) => (
          <>
            <Button
              type="primary"
              disabled={isTooMany || isBusy}
              loading={isBusy}
              data-testid="decide-approve"
              onClick={() => void run(ids, 'approve', '')}
            >
              {t('registrations.decide.approve')}
            </Button>
            <Button danger disabled={isTooMany || isBusy} data-testid="decide-refuse" onClick={() => setRefusing(true)}>
              {t('registrations.decide.refuse')}
            </Button>
          </>
        )}
      </ChosenBar>
      {isRefusing && (
        <RefuseDialog
          count={chosen.size}
          onClose={() => setRefusing(false)}
          onRefuse={(reason) => run(ids, 'refuse', reason)}
        />
      )}
      {results && <BulkResults results={results} onClose={close} />}
    </>
  );
}

function useDecisions(eventId: string, rows: readonly StaffRegistrationView[], onDone: () => void) {
  const notice = useNotice();
  const decide = useDecide(eventId);
  const words = useRegistrationWords();
  const [results, setResults] = useState<BulkResult[] | null>(null);
  const run = async (ids: string[], decision: 'approve' | 'refuse', reason: string): Promise<boolean> => {
    const named = new Map(rows.map((row) => [row.id, words.party(row)]));
    try {
      const { items } = await decide.mutateAsync({ ids, decision, reason });
      setResults(items.map(({ id, result }) => ({ id, label: named.get(id) ?? id, refusal: words.refusal(result) })));
      onDone();
      return true;
    } catch (error) {
      notice.problem(error);
      return false;
    }
  };
  return { run, results, close: () => setResults(null), isBusy: decide.isPending };
}
