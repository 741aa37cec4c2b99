import type { ImportReport } from '@jingqi/contract';
import type { UseMutationResult } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ImportResult } from './ImportResult.tsx';
import type { SheetToSend } from './sendSheet.ts';
import './sheets.css';

interface Props {
  title: string;
  body: string;
  /** Where the empty sheet comes from. */
  template?: ReactNode;
  work: UseMutationResult<ImportReport, Error, SheetToSend>;
  onClose: () => void;
}

/** Taking in a sheet: choose it, see what it would do, do it. */
export function SheetDialog({ title, body, template, work, onClose }: Props) {
  const { t } = useTranslation('console');
  const [file, setFile] = useState<File | null>(null);
  const report = work.data;
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
      title={title}
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
        <p className="muted">{body}</p>
        {template}
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

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const fields = isApiError(error) ? (error.details.fields ?? []) : [];
  const columns = fields.filter(({ problem }) => problem === 'missing').map(({ path }) => path);
  const isBusy = fields.some(({ problem }) => problem === 'running');
  return (
    <p role="alert" className="import__refusal">
      {isBusy ? t('registers.import.busy') : errorWords(error, language)}
      {columns.length > 0 && <> {t('registers.import.missing', { columns: columns.join('、') })}</>}
    </p>
  );
}
