import type { ImportReport, RegisterKind } from '@jingqi/contract';
import { Button, Modal } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { saveFile } from '../../../api/saveFile.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useNotice } from '../useNotice.ts';
import { ImportResult } from './ImportResult.tsx';
import { useImport } from './registerQueries.ts';

/** Taking in a sheet: choose it, see what it would do, do it. */
export function ImportDialog({ kind, onClose }: { kind: RegisterKind; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [file, setFile] = useState<File | null>(null);
  const work = useImport(kind);
  const report: ImportReport | undefined = work.data;
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    work.reset();
    if (chosen) work.mutate({ file: chosen, dryRun: true });
  };
  const toWrite = report?.state === 'checked' ? report.created + report.updated : 0;
  return (
    <Modal
      open
      width={720}
      title={t('registers.import.title', { kind: t(`registers.kind.${kind}`) })}
      okText={t('registers.import.apply', { count: toWrite })}
      cancelText={t('registers.close')}
      okButtonProps={{
        disabled: file === null || toWrite === 0,
        loading: work.isPending,
        'data-testid': 'import-apply',
      }}
      onOk={() => file && work.mutate({ file, dryRun: false })}
      onCancel={onClose}
    >
      <div className="import__body">
        <p className="muted">{t('registers.import.body')}</p>
        <Template kind={kind} />
        <FileField onChoose={choose} />
        {work.isPending && <output>{t('registers.import.running')}</output>}
        {work.isError && <Refusal error={work.error} />}
        {report && <ImportResult report={report} />}
      </div>
    </Modal>
  );
}

function FileField({ onChoose }: { onChoose: (file: File | null) => void }) {
  const { t } = useTranslation('console');
  return (
    <input
      type="file"
      accept=".xlsx,.csv"
      aria-label={t('registers.import.choose')}
      data-testid="import-file"
      onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
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

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const fields = isApiError(error) ? (error.details.fields ?? []) : [];
  const columns = fields.filter(({ problem }) => problem === 'missing').map(({ path }) => path);
  const isBusy = fields.some(({ problem }) => problem === 'running');
  return (
    <p role="alert" className="form-problem">
      {isBusy ? t('registers.import.busy') : errorWords(error, language)}
      {columns.length > 0 && <> {t('registers.import.missing', { columns: columns.join('、') })}</>}
    </p>
  );
}
