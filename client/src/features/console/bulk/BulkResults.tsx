import { ErrorCode } from '@jingqi/contract';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/ApiError.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import './bulk.css';

export interface BulkResult {
  id: string;
  /** Who or what it is about. */
  label: string;
  /** Null when done, else why it was refused: a code of the contract, or words. */
  refusal: string | null;
}

/** What became of each chosen row, the refused ones first. */
export function BulkResults({ results, onClose }: { results: readonly BulkResult[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  const refused = results.filter(({ refusal }) => refusal !== null);
  const done = results.filter(({ refusal }) => refusal === null);
  return (
    <Modal
      open
      title={t('leads.bulk.results')}
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <p data-testid="bulk-summary">{t('leads.bulk.summary', { done: done.length, refused: refused.length })}</p>
      <ul className="bulk-results">
        {[...refused, ...done].map((result) => (
          <ResultRow key={result.id} result={result} />
        ))}
      </ul>
    </Modal>
  );
}

function ResultRow({ result: { label, refusal } }: { result: BulkResult }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const known = ErrorCode.safeParse(refusal);
  return (
    <li>
      <span>{label}</span>
      <span className={refusal === null ? 'bulk-results__done' : 'bulk-results__refused'}>
        {refusal === null
          ? t('leads.bulk.done')
          : known.success
            ? errorWords(new ApiError(known.data), language)
            : refusal}
      </span>
    </li>
  );
}
