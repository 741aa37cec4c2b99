import { Button } from 'antd';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../features/console/ExportMenu.tsx';
import { LeadInbox } from '../../features/console/leads/LeadInbox.tsx';
import { useRenewLeads } from '../../features/console/leads/leadQueries.ts';
import { SavedFilters } from '../../features/console/leads/SavedFilters.tsx';
import { useLeadSearch } from '../../features/console/leads/useLeadSearch.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { PageHead } from './PageHead.tsx';

/** Follow-up leads: the inbox of an office. */
export function LeadsPage() {
  const { t } = useTranslation('console');
  const find = useLeadSearch();
  const renew = useRenewLeads();
  const language = useLanguage();
  return (
    <>
      <PageHead
        title={t('leads.title')}
        note={t('leads.hint')}
        actions={
          <>
            <Button
              icon={<RefreshCw aria-hidden size={16} />}
              aria-label={t('leads.refresh')}
              title={t('leads.refresh')}
              onClick={() => void renew()}
            />
            <SavedFilters filter={find.search} onApply={find.replace} />
            <ExportMenu
              files={{ xlsx: 'leadsXlsx', csv: 'leadsCsv' }}
              name={t('leads.export.file')}
              hint={t('leads.export.hint')}
              input={{ query: { ...find.search, language } }}
              testId="leads-export"
            />
          </>
        }
      />
      <LeadInbox find={find} />
    </>
  );
}
