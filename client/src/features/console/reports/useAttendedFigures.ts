import type { AttendanceView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock } from '../../../ui/time.ts';
import { curveRows, rowsOf, type ChartRow } from './chartRows.ts';
import type { Figure } from './FigureCard.tsx';

/** Who was there, in words: figures, and the rows of the charts. */
export function useAttendedFigures(attended: AttendanceView) {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  const clock = (at: string): string => formatClock(at, language);
  const unknown = t('reports.chart.unknown');
  const { peakAt } = attended;
  const figures: Figure[] = [
    { name: t('reports.attended.persons'), value: attended.persons },
    { name: t('reports.attended.enterprises'), value: attended.enterprises },
    { name: t('reports.attended.firstTimers'), value: attended.firstTimers },
    { name: t('reports.attended.checkedIn'), value: attended.checkedIn },
    { name: t('reports.attended.averageMinutes'), value: attended.averageMinutes },
    {
      name: t('reports.attended.peak'),
      value: attended.peak,
      note: peakAt === null ? undefined : t('reports.attended.peakAt', { at: clock(peakAt) }),
    },
  ];
  const rows = {
    byDistrict: rowsOf(attended.byDistrict, (key) => t(`attendee:district.${key}`), unknown),
    byChain: rowsOf(attended.byChain, (key) => t(`attendee:chain.${key}`), unknown),
    byTier: rowsOf(attended.byTier, (key) => t(`attendee:tier.${key}`), unknown),
  } satisfies Record<string, ChartRow[]>;
  return { figures, rows, curve: curveRows(attended.curve, clock) };
}
