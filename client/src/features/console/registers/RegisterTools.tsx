import type { RegisterFilter, RegisterKind } from '@jingqi/contract';
import { Input, Select } from 'antd';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { filtersOf } from './entryFields.ts';
import { useFieldWords } from './useFieldWords.ts';

interface Props {
  kind: RegisterKind;
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
  onType: (text: string) => void;
}

/** Search and filters of a register. */
export function RegisterTools({ kind, filter, onFilter, onType }: Props) {
  const { t } = useTranslation('console');
  const words = useFieldWords();
  const set = (key: 'district' | 'chain' | 'tier' | 'level' | 'active', value: string): void => {
    const { [key]: _, ...others } = filter;
    onFilter(value === '' ? others : { ...others, [key]: value });
  };
  return (
    <div className="list-tools">
      <SearchField onType={onType} />
      {filtersOf[kind].map((key) => (
        <Select
          key={key}
          className="registers-tools__filter"
          aria-label={words.label(key)}
          data-testid={`register-${key}`}
          value={filter[key] ?? ''}
          onChange={(value: string) => set(key, value)}
          options={[{ value: '', label: t(`registers.filter.${key}`) }, ...words.options(key)]}
        />
      ))}
      <Select
        className="registers-tools__filter"
        aria-label={words.label('active')}
        value={filter.active ?? ''}
        onChange={(value: string) => set('active', value)}
        options={[
          { value: '', label: t('registers.filter.active') },
          { value: 'true', label: t('registers.active.true') },
          { value: 'false', label: t('registers.active.false') },
        ]}
      />
    </div>
  );
}

function SearchField({ onType }: Pick<Props, 'onType'>) {
  const { t } = useTranslation('console');
  return (
    <Input
      className="registers-tools__text"
      prefix={<Search aria-hidden size={16} />}
      placeholder={t('registers.search')}
      aria-label={t('registers.search')}
      maxLength={60}
      allowClear
      data-testid="register-search"
      onChange={({ target }) => onType(target.value)}
    />
  );
}
