import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useStaffEvents } from '../../features/console/consoleQueries.ts';
import { LeadList } from '../../features/console/leads/LeadList.tsx';
import { PageHead } from './PageHead.tsx';

/** Follow-up leads, of all events or one. */
export function LeadsPage() {
  const { t } = useTranslation('console');
  const [search, setSearch] = useSearchParams();
  const events = useStaffEvents();
  const eventId = search.get('event');
  const choose = (id: string): void => setSearch(id === '' ? {} : { event: id }, { replace: true });
  return (
    <>
      <PageHead
        title={t('leads.title')}
        note={t('leads.hint')}
        actions={
          <Select
            className="leads__filter"
            aria-label={t('leads.byEvent')}
            data-testid="leads-filter"
            showSearch={{ optionFilterProp: 'label' }}
            value={eventId ?? ''}
            onChange={choose}
            options={[
              { value: '', label: t('leads.allEvents') },
              ...(events.data ?? []).map((event) => ({ value: event.id, label: event.title })),
            ]}
          />
        }
      />
      <LeadList eventId={eventId} onAll={() => choose('')} />
    </>
  );
}
