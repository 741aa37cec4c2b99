import type { RegisterChange, RegisterKind } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { isFieldKey } from './entryFields.ts';
import { useHistory } from './registerQueries.ts';
import { useFieldWords } from './useFieldWords.ts';

/** Who changed what, the latest first. */
export function EntryHistory({ kind, id }: { kind: RegisterKind; id: string }) {
  const { t } = useTranslation('console');
  const history = useHistory(kind, id);
  if (history.isPending) return <Skeleton lines={4} />;
  if (history.isLoadingError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data.length === 0) return <p className="muted">{t('registers.noHistory')}</p>;
  return (
    <div data-testid="entry-history">
      {history.data.map((change) => (
        <Change key={change.at + change.name} change={change} />
      ))}
    </div>
  );
}

function Change({ change: { at, name, changes } }: { change: RegisterChange }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const words = useFieldWords();
  const isNew = changes.every(({ before }) => before === null);
  const time = new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' });
  return (
    <section className="entry__change">
      <strong>{name}</strong> <span className="muted">{time}</span>
      {isNew ? (
        <p>{t('registers.made')}</p>
      ) : (
        <ul>
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {isFieldKey(field) ? words.label(field) : field}：<s>{words.toldText(field, before ?? '') || '—'}</s> →{' '}
              {words.toldText(field, after) || '—'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
