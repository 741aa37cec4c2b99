import type { DownloadName, EventReport } from '@jingqi/contract';
import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '../../api/ApiError.ts';
import { saveFile } from '../../api/saveFile.ts';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { useReport } from '../../features/console/reports/reportQueries.ts';
import { ReportView } from '../../features/console/reports/ReportView.tsx';
import { useNotice } from '../../features/console/useNotice.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatAgo, formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { PageHead } from './PageHead.tsx';

/** /console/reports/:eventId */
export function ReportPage() {
  const { eventId = '' } = useParams();
  const report = useReport(eventId);
  if (report.isPending) return <Skeleton lines={10} />;
  if (isApiError(report.error, 'WRONG_STATE')) return <NotYet />;
  if (report.isLoadingError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  return <Shown report={report.data} />;
}

function NotYet() {
  const { t } = useTranslation('console');
  return (
    <EmptyState
      title={t('reports.notYet')}
      body={t('reports.notYetBody')}
      action={<LinkButton to="/console/reports">{t('reports.back')}</LinkButton>}
    />
  );
}

function Shown({ report }: { report: EventReport }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  const { event, countedAt } = report;
  const range = formatRange(event.liveAt ?? event.startsAt, event.endedAt ?? event.endsAt, language, now);
  return (
    <>
      <PageHead
        title={event.title}
        note={
          <>
            {event.host.name} · {event.host.office} · {t('reports.onAir', { range })} ·{' '}
            {t('reports.counted', { at: formatAgo(countedAt, language, now) })}
          </>
        }
        actions={
          <>
            <LinkButton to="/console/reports">{t('reports.back')}</LinkButton>
            <Save event={event} file="reportXlsx" kind="xlsx" />
            <Save event={event} file="reportPdf" kind="pdf" />
          </>
        }
      />
      <ReportView report={report} />
    </>
  );
}

interface SaveProps extends Pick<EventReport, 'event'> {
  file: Extract<DownloadName, 'reportXlsx' | 'reportPdf'>;
  kind: 'xlsx' | 'pdf';
}

function Save({ event, file, kind }: SaveProps) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const name = `${t('reports.file')}-${event.title}.${kind}`;
    await saveFile(file, name, { params: { id: event.id }, query: { language } }).catch(notice.problem);
    setBusy(false);
  };
  return (
    <Button
      icon={<Download aria-hidden size={16} />}
      loading={isBusy}
      data-testid={`report-${kind}`}
      onClick={() => void save()}
    >
      {t(`reports.${kind}`)}
    </Button>
  );
}
