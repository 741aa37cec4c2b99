import type { RegisterEntry } from '@jingqi/contract';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/queries.ts';
import { useNotice } from '../useNotice.ts';
import { fieldsOf } from './entryFields.ts';
import { useReveal } from './registerQueries.ts';
import { useFieldWords } from './useFieldWords.ts';

/** What is known of an entry. */
export function EntryFacts({ entry }: { entry: RegisterEntry }) {
  const words = useFieldWords();
  return (
    <dl className="facts">
      {fieldsOf(entry.kind)
        .filter(({ key }) => key !== 'name')
        .map(({ key }) => (
          <Fragment key={key}>
            <dt>{words.label(key)}</dt>
            <dd>
              {key === 'contactPhone' ? <Phone entry={entry} /> : words.told(key, words.valueOf(entry, key)) || '—'}
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}

function Phone({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const reveal = useReveal(entry);
  const { data: me } = useMe();
  const isOwn = me?.role === 'window' && placesOf(entry).includes(me.district ?? '');
  const mayReveal = entry.kind !== 'window' && entry.contactPhone !== '' && (me?.role === 'operator' || isOwn);
  return (
    <span className="entry__phone">
      <span className="tabular" data-testid="entry-phone">
        {reveal.data?.phone ?? (entry.contactPhone || '—')}
      </span>
      {mayReveal && !reveal.data && (
        <Button
          size="small"
          icon={<Eye aria-hidden size={14} />}
          loading={reveal.isPending}
          title={t('registers.revealHint')}
          data-testid="entry-reveal"
          onClick={() => reveal.mutate(undefined, { onError: notice.problem })}
        >
          {t('registers.reveal')}
        </Button>
      )}
    </span>
  );
}

function placesOf(entry: RegisterEntry): readonly string[] {
  if ('district' in entry) return [entry.district];
  return 'districts' in entry ? entry.districts : [];
}
