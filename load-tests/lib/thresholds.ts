import { prepared } from './prepared.ts';

/** What must hold in every scenario with a crowd: everybody came, nobody missed anything, nothing broke. */
export const crowdThresholds = {
  clients: [`count==${prepared.viewers}`],
  gapped_clients: ['count==0'],
  troubles: ['count==0'],
  join_ms: ['p(95)<5000'],
};
/** Figures of the summary. */
export const summaryTrendStats = ['avg', 'min', 'med', 'max', 'p(50)', 'p(95)', 'p(99)'] as const;
