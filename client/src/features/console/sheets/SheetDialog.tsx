import type { ImportReport } from '@jingqi/contract';
import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { Upload } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
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
      okText={toWrite === 0 ? t('registers.import.none') : t('registers.import.apply', { count: toWrite })}
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
        <div className="import__files">
          {template}
          <FileField file={file} onChoose={choose} />
        </div>
        {work.isPending && <output>{t('registers.import.running')}</output>}
        {work.isError && <Refusal error={work.error} />}
        {report && <ImportResult report={report} />}
      </div>
    </Modal>
  );
}

/** The browser's own control speaks the browser's language, so it is hidden behind a button that speaks ours. */
function FileField({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        hidden
        data-testid="import-file"
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
        onClick={({ currentTarget }) => (currentTarget.value = '')}
      />
      <Button
        type={file ? 'default' : 'primary'}
        icon={<Upload aria-hidden size={16} />}
        onClick={() => input.current?.click()}
      >
        {t(file ? 'registers.import.other' : 'registers.import.choose')}
      </Button>
      {file && <span className="import__name">{file.name}</span>}
    </>
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
      {isBusy
        ? t('registers.import.busy')
        : columns.length > 0
          ? t('registers.import.missing', { columns: columns.join(t('registers.between')) })
          : errorWords(error, language)}
    </p>
  );
}
