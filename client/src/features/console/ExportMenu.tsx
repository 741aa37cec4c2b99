import type { DownloadName } from '@jingqi/contract';
import { Button, Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api/saveFile.ts';
import { useNotice } from './useNotice.ts';

interface Props {
  files: Record<'xlsx' | 'csv', DownloadName>;
  /** Of the file; today's date and the ending come after it. */
  name: string;
  hint: string;
  input: Parameters<typeof saveFile>[2];
  testId: string;
}

/** A list as a file, in either kind. */
export function ExportMenu({ files, name, hint, input, testId }: Props) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const save = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    await saveFile(files[kind], `${name}-${today()}.${kind}`, input).catch(notice.problem);
    setBusy(false);
  };
  const items = (['xlsx', 'csv'] as const).map((kind) => ({
    key: kind,
    label: t(`leads.export.${kind}`),
    onClick: () => void save(kind),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<Download aria-hidden size={16} />} loading={isBusy} title={hint} data-testid={testId}>
        {t('leads.export.action')}
      </Button>
    </Dropdown>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
