import type { LeadOffice } from '@jingqi/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../useTyped.ts';
import { useOffices } from './leadQueries.ts';
import { officeKey } from './officeKey.ts';
import { useLeadWords } from './useLeadWords.ts';

interface Props {
  id: string;
  value: LeadOffice | null;
  /** Where it lies already. */
  except: LeadOffice | null;
  onChange: (office: LeadOffice) => void;
}

/** An office by a few letters of its name: the hub, the windows, the carriers. */
export function OfficeSelect({ id, value, except, onChange }: Props) {
  const { t } = useTranslation('console');
  const words = useLeadWords();
  const { sought, type } = useTyped();
  const offices = useOffices(sought);
  const items = (offices.data ?? []).filter((one) => !except || officeKey(one) !== officeKey(except));
  const shown = value && !items.some((one) => officeKey(one) === officeKey(value)) ? [value, ...items] : items;
  return (
    <Select
      id={id}
      className="hand-over__office"
      showSearch={{ filterOption: false, onSearch: type }}
      placeholder={t('leads.handOver.officePlaceholder')}
      notFoundContent={offices.isPending ? undefined : t('leads.handOver.nobody')}
      loading={offices.isFetching}
      data-testid="hand-over-office"
      value={value ? officeKey(value) : null}
      onChange={(key) => {
        const chosen = shown.find((one) => officeKey(one) === key);
        if (chosen) onChange(chosen);
      }}
      options={shown.map((one) => ({ value: officeKey(one), label: words.officeLong(one) }))}
    />
  );
}
