import { useEffect, useRef } from 'react';
import type { ChartRow } from './chartRows.ts';

interface Props {
  kind: 'line' | 'bar';
  rows: readonly ChartRow[];
  /** What it shows, in words. */
  label: string;
  /** What draws could not be fetched. Has to stay the same. */
  onFail: () => void;
}

/** A picture of numbers; what draws it is fetched when the first one is shown. */
export function Chart({ kind, rows, label, onFail }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const told = JSON.stringify(rows);
  useEffect(() => {
    const element = place.current;
    let isGone = false;
    let remove: (() => void) | undefined;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./drawChart.ts');
      if (!isGone && element) remove = drawChart(element, kind, JSON.parse(told) as ChartRow[]);
    };
    draw().catch(onFail);
    return () => {
      isGone = true;
      remove?.();
    };
  }, [kind, told, onFail]);
  return (
    <figure
      ref={place}
      className="chart"
      aria-label={label}
      style={{ height: kind === 'line' ? 240 : Math.max(64, rows.length * 28 + 8) }}
    />
  );
}
