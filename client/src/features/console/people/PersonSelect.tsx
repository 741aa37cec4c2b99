import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../useTyped.ts';
import { useSomePeople } from './peopleQueries.ts';

interface Props {
  /** An id; empty: anybody. */
  value: string;
  onChoose: (id: string) => void;
}

/** A person by the beginning of name or account. */
export function PersonSelect({ value, onChoose }: Props) {
  const { t } = useTranslation('console');
  const { sought, type } = useTyped();
  const people = useSomePeople(sought);
  const options = (people.data ?? []).map((person) => ({
    value: person.id,
    label: `${person.name || person.login || person.contact} · ${t(`role.${person.role}`)}`,
  }));
  const isListed = value === '' || value === 'system' || options.some((option) => option.value === value);
  return (
    <Select
      className="person-select"
      showSearch={{ filterOption: false, onSearch: type }}
      aria-label={t('audit.person')}
      loading={people.isFetching}
      data-testid="audit-person"
      value={value}
      onChange={onChoose}
      options={[
        { value: '', label: t('audit.anyPerson') },
        { value: 'system', label: t('audit.system') },
        ...(isListed ? [] : [{ value, label: value }]),
        ...options,
      ]}
    />
  );
}
