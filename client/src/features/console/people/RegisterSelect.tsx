import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../useTyped.ts';
import { useRegisterChoices } from './peopleQueries.ts';

interface Props {
  id: string;
  kind: 'carrier' | 'institution';
  value: string | null;
  onChoose: (id: string) => void;
}

/** A carrier or an institution of the register. */
export function RegisterSelect({ id, kind, value, onChoose }: Props) {
  const { t } = useTranslation('console');
  const { sought, type } = useTyped();
  const choices = useRegisterChoices(kind, sought);
  const isListed = value === null || choices.data?.some((one) => one.id === value);
  return (
    <Select
      id={id}
      className="wide"
      showSearch={{ filterOption: false, onSearch: type }}
      placeholder={t(kind === 'carrier' ? 'people.staff.carrierPlaceholder' : 'people.investor.placeholder')}
      notFoundContent={choices.isPending ? undefined : t('people.investor.none')}
      loading={choices.isFetching}
      data-testid={`select-${kind}`}
      value={value}
      onChange={onChoose}
      options={[
        ...(isListed || value === null ? [] : [{ value, label: value }]),
        ...(choices.data ?? []).map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}
