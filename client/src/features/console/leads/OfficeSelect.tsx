import type { LeadOffice } from '@jingqi/contract';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffices } from './leadQueries.ts';
import { officeKey } from './officeKey.ts';
import { useLeadWords } from './useLeadWords.ts';

const pauseMs = 300;

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
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const offices = useOffices(asked);
  const items = (offices.data ?? []).filter((one) => !except || officeKey(one) !== officeKey(except));
  const shown = value && !items.some((one) => officeKey(one) === officeKey(value)) ? [value, ...items] : items;
  return (
    <Select
      id={id}
      className="hand-over__office"
      showSearch={{ filterOption: false, onSearch: setTyped }}
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
