import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditFilters } from '../../features/console/audit/AuditFilters.tsx';
import { AuditList } from '../../features/console/audit/AuditList.tsx';
import type { AuditSearch } from '../../features/console/audit/auditQueries.ts';
import { ChainCard } from '../../features/console/audit/ChainCard.tsx';
import { ExportAudit } from '../../features/console/audit/ExportAudit.tsx';
import { PageHead } from './PageHead.tsx';

/** What was done, by whom, and whether the log is whole. */
export function AuditPage() {
  const { t } = useTranslation('console');
  const [filter, setFilter] = useState<AuditSearch>({});
  return (
    <>
      <PageHead title={t('audit.title')} note={t('audit.hint')} actions={<ExportAudit filter={filter} />} />
      <ChainCard />
      <AuditFilters filter={filter} onFilter={setFilter} />
      <AuditList filter={filter} onFilter={setFilter} />
    </>
  );
}
