import { District, RegistrationState } from '@jingqi/contract';
import { Input, Segmented, Select } from 'antd';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStaffRole } from '../useStaffRole.ts';
import type { RegistrationSearch } from './registrationQueries.ts';
import { sumOf, type Counts } from './registrationCounts.ts';

interface Props {
  search: RegistrationSearch;
  counts: Counts | undefined;
  onSearch: (search: RegistrationSearch) => void;
  onType: (text: string) => void;
}

/** States with their counts, the district, words to look for. */
export function RegistrationTools({ search, counts, onSearch, onType }: Props) {
  const { t } = useTranslation('console');
  const isWindow = useStaffRole() === 'window';
  const count = (number: number | undefined): string => (number === undefined ? '' : ` ${number}`);
  return (
    <div className="list-tools">
      <div className="list-tools__states">
        <Segmented<RegistrationState | ''>
          data-testid="registration-states"
          value={search.state ?? ''}
          onChange={(state) => onSearch({ ...search, state: state === '' ? undefined : state })}
          options={[
            { value: '', label: t('registrations.all') + count(counts && sumOf(counts)) },
            ...RegistrationState.options.map((value) => ({
              value,
              label: t(`registrations.state.${value}`) + count(counts?.[value]),
            })),
          ]}
        />
      </div>
      <Input
        className="list-tools__search"
        prefix={<Search aria-hidden size={16} />}
        placeholder={t('registrations.search')}
        aria-label={t('registrations.search')}
        maxLength={60}
        allowClear
        data-testid="registration-search"
        onChange={({ target }) => onType(target.value)}
      />
      {!isWindow && <DistrictSelect search={search} onSearch={onSearch} />}
    </div>
  );
}

function DistrictSelect({ search, onSearch }: Pick<Props, 'search' | 'onSearch'>) {
  const { t } = useTranslation(['console', 'attendee']);
  return (
    <Select<District | ''>
      className="registrations__district"
      aria-label={t('eventSettings.registration.field.districts')}
      data-testid="registration-district"
      value={search.district ?? ''}
      onChange={(district) => onSearch({ ...search, district: district === '' ? undefined : district })}
      options={[
        { value: '', label: t('registrations.anyDistrict') },
        ...District.options.map((value) => ({ value, label: t(`attendee:district.${value}`) })),
      ]}
    />
  );
}
