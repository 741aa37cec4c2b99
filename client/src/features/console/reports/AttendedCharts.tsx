import type { AttendanceView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from './ChartCard.tsx';
import { useAttendedFigures } from './useAttendedFigures.ts';

/** Who was there: over time, and by what is known of them. */
export function AttendedCharts({ attended }: { attended: AttendanceView }) {
  const { t } = useTranslation('console');
  const { rows, curve } = useAttendedFigures(attended);
  const count = t('reports.chart.count');
  return (
    <div className="charts">
      <ChartCard
        kind="line"
        title={t('reports.chart.curve')}
        rows={curve}
        of={{ name: t('reports.chart.time'), count }}
        testId="chart-curve"
      />
      {(['byDistrict', 'byChain', 'byTier'] as const).map((by) => (
        <ChartCard
          key={by}
          kind="bar"
          title={t(`reports.chart.${by}`)}
          rows={rows[by]}
          of={{ name: t('reports.chart.name'), count }}
          testId={`chart-${by}`}
        />
      ))}
    </div>
  );
}
