import type { AuditRowView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useStaffRole } from '../useStaffRole.ts';
import type { AuditSearch } from './auditQueries.ts';
import { exactTime } from './exactTime.ts';
import { detailPairs, subjectPath } from './auditWords.ts';
import { useActWords } from './useActWords.ts';

interface Props {
  row: AuditRowView;
  filter: AuditSearch;
  onFilter: (filter: AuditSearch) => void;
}

/** One act: when, who, what, to what. Names and ids narrow the list to themselves. */
export function AuditRow({ row, filter, onFilter }: Props) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { words } = useActWords();
  const isSystem = row.personId === 'system';
  const name = isSystem ? t('audit.system') : row.name || row.personId.slice(0, 8);
  return (
    <tr className="audit__row" data-testid="audit-row" data-act={row.act}>
      <td className="tabular muted">{row.seq ?? t('audit.unsealed')}</td>
      <td className="tabular">
        <time dateTime={row.at}>{exactTime(row.at, language)}</time>
      </td>
      <td>
        <button
          type="button"
          className="link-button"
          title={t('audit.onlyPerson', { name })}
          onClick={() => onFilter({ ...filter, person: row.personId })}
        >
          {name}
        </button>
      </td>
      <td>
        {words(row.act)}
        {words(row.act) !== row.act && <code className="muted audit__code">{row.act}</code>}
      </td>
      <td>
        <Subject row={row} onOnly={() => onFilter({ ...filter, subject: row.subject })} />
      </td>
      <td className="audit__details">
        {detailPairs(row.details).map(({ name: key, value }) => (
          <span key={key} title={value}>
            <span className="muted">{key}</span> {value}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Subject({ row, onOnly }: { row: AuditRowView; onOnly: () => void }) {
  const { t } = useTranslation('console');
  const path = subjectPath(row.act, row.subject, useStaffRole());
  const short = row.subject.length > 18 ? `…${row.subject.slice(-12)}` : row.subject;
  return (
    <>
      <button
        type="button"
        className="link-button tabular"
        title={row.subject}
        aria-label={`${t('audit.onlyThis')} ${row.subject}`}
        onClick={onOnly}
      >
        {short}
      </button>
      {path !== null && <Link to={path}>{t('audit.open')}</Link>}
    </>
  );
}
