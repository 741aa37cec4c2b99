import { useTranslation } from 'react-i18next';
import { ReportList } from '../../features/console/reports/ReportList.tsx';
import { PageHead } from './PageHead.tsx';

/** /console/reports */
export function ReportsPage() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHead title={t('reports.title')} note={t('reports.hint')} />
      <ReportList />
    </>
  );
}
