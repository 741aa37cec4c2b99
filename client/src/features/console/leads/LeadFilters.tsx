import { District, LeadKind, LeadState, type LeadFilter, type LeadPage } from '@jingqi/contract';
import { Button, Segmented, Select } from 'antd';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/queries.ts';
import { EventSelect } from './EventSelect.tsx';
import { LeadTextFilter } from './LeadTextFilter.tsx';
import type { LeadSearch } from './useLeadSearch.ts';

/** Whose leads, in which state, and what else narrows the list. */
export function LeadFilters({ find, counts }: { find: LeadSearch; counts: LeadPage['counts'] | undefined }) {
  const { t } = useTranslation('console');
  // On a phone only the search stands there until somebody asks for more.
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="leads-filters" data-open={isOpen}>
      <ScopeTabs find={find} />
      <LeadTextFilter text={find.search.text ?? ''} onText={(text) => find.change({ text: text || undefined })} />
      <Button
        className="leads-filters__more"
        icon={<SlidersHorizontal aria-hidden size={16} />}
        aria-expanded={isOpen}
        data-testid="leads-filters-more"
        onClick={() => setOpen(!isOpen)}
      >
        {t('leads.filter.more')}
      </Button>
      <StateSelect find={find} counts={counts} />
      <KindSelect find={find} />
      <DistrictSelect find={find} />
      <DueSelect find={find} />
      <EventSelect eventId={find.search.eventId} onChoose={(eventId) => find.change({ eventId })} />
      <SortSelect find={find} />
    </div>
  );
}

function KindSelect({ find }: { find: LeadSearch }) {
  const { t } = useTranslation('console');
  return (
    <Choice
      name="kind"
      label={t('leads.filter.kind')}
      find={find}
      any={t('leads.filter.anyKind')}
      options={LeadKind.options.map((value) => ({ value, label: t(`leads.kind.${value}`) }))}
    />
  );
}

function DueSelect({ find }: { find: LeadSearch }) {
  const { t } = useTranslation('console');
  return (
    <Choice
      name="due"
      label={t('leads.filter.due')}
      find={find}
      any={t('leads.filter.anyDue')}
      options={(['overdue', 'today', 'week'] as const).map((value) => ({
        value,
        label: t(`leads.dueFilter.${value}`),
      }))}
    />
  );
}

function SortSelect({ find }: { find: LeadSearch }) {
  const { t } = useTranslation('console');
  return (
    <Select
      aria-label={t('leads.filter.sort')}
      className="leads-filters__choice leads-filters__narrow"
      value={find.search.sort}
      onChange={(sort) => find.change({ sort })}
      options={(['newest', 'due', 'updated'] as const).map((value) => ({ value, label: t(`leads.sort.${value}`) }))}
    />
  );
}

function ScopeTabs({ find }: { find: LeadSearch }) {
  const { t } = useTranslation('console');
  const { data: me } = useMe();
  if (find.scopes.length < 2) return null;
  return (
    <Segmented<LeadFilter['scope']>
      aria-label={t('leads.scopeLabel')}
      value={find.search.scope}
      onChange={(scope) => find.change({ scope })}
      data-testid="leads-scope"
      options={find.scopes.map((value) => ({
        value,
        label: t(value === 'all' && me?.role === 'window' ? 'leads.scope.allDistrict' : `leads.scope.${value}`),
      }))}
    />
  );
}

function StateSelect({ find, counts }: { find: LeadSearch; counts: LeadPage['counts'] | undefined }) {
  const { t } = useTranslation('console');
  const count = (states: readonly LeadState[]): string =>
    counts ? `（${states.reduce((sum, state) => sum + counts[state], 0)}）` : '';
  return (
    <Choice
      name="state"
      label={t('leads.filter.state')}
      find={find}
      any={t('leads.filter.anyState')}
      options={[
        { value: 'open', label: t('leads.filter.open') + count(['new', 'assigned', 'inProgress']) },
        ...LeadState.options.map((value) => ({ value, label: t(`leads.state.${value}`) + count([value]) })),
      ]}
    />
  );
}

function DistrictSelect({ find }: { find: LeadSearch }) {
  const { t } = useTranslation(['console', 'attendee']);
  const { data: me } = useMe();
  // A window and a carrier see one district anyway.
  if (me?.role === 'window' || me?.role === 'carrier') return null;
  return (
    <Choice
      name="district"
      label={t('leads.filter.district')}
      find={find}
      any={t('leads.filter.anyDistrict')}
      options={[
        ...District.options.map((value) => ({ value, label: t(`attendee:district.${value}`) })),
        { value: 'none' as const, label: t('leads.filter.noDistrict') },
      ]}
    />
  );
}

type Narrowing = 'state' | 'kind' | 'district' | 'due';

function Choice<N extends Narrowing>({
  name,
  label,
  find,
  any,
  options,
}: {
  name: N;
  label: string;
  find: LeadSearch;
  any: string;
  options: { value: NonNullable<LeadFilter[N]>; label: string }[];
}) {
  return (
    <Select<NonNullable<LeadFilter[N]> | ''>
      aria-label={label}
      className="leads-filters__choice leads-filters__narrow"
      data-testid={`leads-${name}`}
      value={find.search[name] ?? ''}
      onChange={(value) => find.change({ [name]: value === '' ? undefined : value })}
      options={[{ value: '' as const, label: any }, ...options]}
    />
  );
}
