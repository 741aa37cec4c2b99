import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '../people/PersonSelect.tsx';
import type { AuditSearch } from './auditQueries.ts';
import { useActWords } from './useActWords.ts';

interface Props {
  filter: AuditSearch;
  onFilter: (filter: AuditSearch) => void;
}

/** Who, what, to what. */
export function AuditFilters({ filter, onFilter }: Props) {
  const { t } = useTranslation('console');
  const { known } = useActWords();
  const change = (part: { [N in keyof AuditSearch]: string }): void => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== '' && value !== undefined);
    onFilter(Object.fromEntries(next));
  };
  return (
    <div className="list-tools audit-tools">
      <PersonSelect value={filter.person ?? ''} onChoose={(person) => change({ person })} />
      <Select
        className="audit-tools__act"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('audit.act')}
        data-testid="audit-act"
        value={filter.act ?? ''}
        onChange={(act) => change({ act })}
        options={[{ value: '', label: t('audit.anyAct') }, ...known]}
      />
      <Input
        className="audit-tools__subject"
        aria-label={t('audit.subject')}
        placeholder={`${t('audit.subject')} · ${t('audit.subjectHint')}`}
        maxLength={128}
        allowClear
        key={filter.subject ?? ''}
        defaultValue={filter.subject ?? ''}
        data-testid="audit-subject"
        onPressEnter={(event) => change({ subject: event.currentTarget.value.trim() })}
        onBlur={(event) => change({ subject: event.currentTarget.value.trim() })}
        onClear={() => change({ subject: '' })}
      />
      {Object.keys(filter).length > 0 && (
        <Button type="text" onClick={() => onFilter({})}>
          {t('audit.clear')}
        </Button>
      )}
    </div>
  );
}
