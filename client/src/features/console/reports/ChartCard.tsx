import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from './Chart.tsx';
import type { ChartRow } from './chartRows.ts';
import './reports.css';

interface Props {
  kind: 'line' | 'bar';
  title: string;
  rows: readonly ChartRow[];
  /** What the first column and the numbers are. */
  of: { name: string; count: string };
  testId: string;
}

/** A chart, or its numbers as a table. */
export function ChartCard({ kind, title, rows, of, testId }: Props) {
  const { t } = useTranslation('console');
  const [isTable, setTable] = useState(false);
  const showTable = useCallback(() => setTable(true), []);
  const label = useLabel(kind, rows);
  return (
    <section className="panel panel--padded chart-card" data-testid={testId}>
      <header className="chart-card__head">
        <h3 className="panel__title">{title}</h3>
        {rows.length > 0 && (
          <Button size="small" type="text" data-testid={`${testId}-toggle`} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'reports.chart.chart' : 'reports.chart.table')}
          </Button>
        )}
      </header>
      {rows.length === 0 && <p className="muted">{t('reports.chart.empty')}</p>}
      {rows.length > 0 && !isTable && (
        <Chart kind={kind} rows={rows} label={`${title} · ${label}`} onFail={showTable} />
      )}
      {rows.length > 0 && isTable && <Numbers title={title} rows={rows} of={of} />}
    </section>
  );
}

function useLabel(kind: Props['kind'], rows: readonly ChartRow[]): string {
  const { t } = useTranslation('console');
  const top = rows.toSorted((a, b) => b.count - a.count)[0];
  if (!top) return t('reports.chart.empty');
  return kind === 'line'
    ? t('reports.chart.curveWords', { from: rows[0]?.name ?? '', to: rows.at(-1)?.name ?? '', peak: top.count })
    : t('reports.chart.barWords', { count: rows.length, name: top.name, most: top.count });
}

function Numbers({ title, rows, of }: Pick<Props, 'title' | 'rows' | 'of'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section className="chart-card__numbers" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{of.name}</th>
            <th scope="col">{of.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="tabular">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
