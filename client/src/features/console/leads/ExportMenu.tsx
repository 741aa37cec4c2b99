import type { LeadFilter } from '@jingqi/contract';
import { Button, Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../api/saveFile.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useNotice } from '../useNotice.ts';

/** What the filter finds, as a file. */
export function ExportMenu({ filter }: { filter: LeadFilter }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const save = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    const name = `${t('leads.export.file')}-${today()}.${kind}`;
    await saveFile(kind === 'xlsx' ? 'leadsXlsx' : 'leadsCsv', name, { query: { ...filter, language } }).catch(
      notice.problem,
    );
    setBusy(false);
  };
  const items = (['xlsx', 'csv'] as const).map((kind) => ({
    key: kind,
    label: t(`leads.export.${kind}`),
    onClick: () => void save(kind),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        icon={<Download aria-hidden size={16} />}
        loading={isBusy}
        title={t('leads.export.hint')}
        data-testid="leads-export"
      >
        {t('leads.export.action')}
      </Button>
    </Dropdown>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
