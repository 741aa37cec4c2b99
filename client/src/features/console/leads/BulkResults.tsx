import { ErrorCode, type LeadView } from '@jingqi/contract';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/ApiError.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useLeadWords } from './useLeadWords.ts';

export interface BulkResult {
  id: string;
  /** Null when done, else why it was refused. */
  code: string | null;
  lead: LeadView | undefined;
}

/** What became of each chosen lead, the refused ones first. */
export function BulkResults({ results, onClose }: { results: readonly BulkResult[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  const refused = results.filter(({ code }) => code !== null);
  const done = results.filter(({ code }) => code === null);
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

function ResultRow({ result: { id, code, lead } }: { result: BulkResult }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const words = useLeadWords();
  const known = ErrorCode.safeParse(code);
  const refusal = known.success ? new ApiError(known.data) : code;
  return (
    <li>
      <span>{lead ? words.party(lead) : id}</span>
      <span className={code === null ? 'bulk-results__done' : 'bulk-results__refused'}>
        {code === null ? t('leads.bulk.done') : errorWords(refusal, language)}
      </span>
    </li>
  );
}
