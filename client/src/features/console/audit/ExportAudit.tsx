import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../api/saveFile.ts';
import { useNotice } from '../useNotice.ts';
import type { AuditSearch } from './auditQueries.ts';

/** The log as a file, as far as the filter goes. */
export function ExportAudit({ filter }: { filter: AuditSearch }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    await saveFile('auditCsv', `${t('audit.file')}.csv`, { query: filter }).catch(notice.problem);
    setBusy(false);
  };
  return (
    <Button
      icon={<Download aria-hidden size={16} />}
      loading={isBusy}
      data-testid="audit-export"
      onClick={() => void save()}
    >
      {t('audit.export')}
    </Button>
  );
}
