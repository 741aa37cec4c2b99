import type { RegisterKind } from '@jingqi/contract';
import { Button } from 'antd';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../api/saveFile.ts';
import { SheetDialog } from '../sheets/SheetDialog.tsx';
import { useNotice } from '../useNotice.ts';
import { useImport } from './registerQueries.ts';

/** Taking a sheet into a register. */
export function ImportDialog({ kind, onClose }: { kind: RegisterKind; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <SheetDialog
      title={t('registers.import.title', { kind: t(`registers.kind.${kind}`) })}
      body={t('registers.import.body')}
      template={<Template kind={kind} />}
      work={useImport(kind)}
      onClose={onClose}
    />
  );
}

function Template({ kind }: { kind: RegisterKind }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const name = `${t(`registers.kind.${kind}`)}-${t('registers.import.template')}.xlsx`;
  return (
    <Button
      icon={<Download aria-hidden size={16} />}
      onClick={() => void saveFile('registerTemplate', name, { params: { kind } }).catch(notice.problem)}
    >
      {t('registers.import.template')}
    </Button>
  );
}
