import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHome } from '../../../api/queries.ts';
import { useStaffEvents } from '../consoleQueries.ts';
import { useStaffRole } from '../useStaffRole.ts';

interface Props {
  eventId: string | undefined;
  onChoose: (eventId: string | undefined) => void;
}

/** Leads of one event. Windows and carriers choose among the public ones: they are shown no drafts. */
export function EventSelect(props: Props) {
  const role = useStaffRole();
  return role === 'operator' || role === 'auditor' ? <AmongAll {...props} /> : <AmongPublic {...props} />;
}

function AmongAll(props: Props) {
  const { data = [] } = useStaffEvents();
  return <Choice {...props} events={data} />;
}

function AmongPublic(props: Props) {
  const { data } = useHome();
  return <Choice {...props} events={data ? [...data.live, ...data.coming, ...data.past] : []} />;
}

function Choice({ eventId, onChoose, events }: Props & { events: readonly { id: string; title: string }[] }) {
  const { t } = useTranslation('console');
  return (
    <Select
      className="leads-filters__event leads-filters__narrow"
      aria-label={t('leads.byEvent')}
      data-testid="leads-filter"
      showSearch={{ optionFilterProp: 'label' }}
      value={eventId ?? ''}
      onChange={(id) => onChoose(id === '' ? undefined : id)}
      options={[
        { value: '', label: t('leads.allEvents') },
        ...events.map((event) => ({ value: event.id, label: event.title })),
      ]}
    />
  );
}
