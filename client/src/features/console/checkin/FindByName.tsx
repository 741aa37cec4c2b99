import type { StaffRegistrationView } from '@jingqi/contract';
import { Button, Input } from 'antd';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/states.tsx';
import { rowsOf } from '../registrations/registrationCounts.ts';
import { useRegistrations } from '../registrations/registrationQueries.ts';
import { useTyped } from '../useTyped.ts';
import type { Door } from './useDoor.ts';

/** For people without their code. */
export function FindByName({ eventId, door }: { eventId: string; door: Door }) {
  const { t } = useTranslation('console');
  const { sought, type } = useTyped();
  return (
    <section className="panel panel--padded door__find">
      <h2 className="panel__title">{t('checkIn.byName')}</h2>
      <p className="muted">{t('checkIn.byNameHint')}</p>
      <Input
        prefix={<Search aria-hidden size={16} />}
        placeholder={t('registrations.search')}
        aria-label={t('registrations.search')}
        maxLength={60}
        allowClear
        data-testid="check-in-find"
        onChange={({ target }) => type(target.value)}
      />
      <Found eventId={eventId} text={sought} door={door} />
    </section>
  );
}

function Found({ eventId, text, door }: { eventId: string; text: string; door: Door }) {
  const { t } = useTranslation('console');
  const pages = useRegistrations(eventId, { state: 'approved', ...(text === '' ? {} : { text }) });
  if (pages.isLoadingError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const found = rowsOf(pages.data?.pages ?? []).slice(0, 20);
  if (pages.data && found.length === 0) return <p className="muted">{t('checkIn.byNameNone')}</p>;
  return (
    <ul className="door__found">
      {found.map((registration) => (
        <FoundRow key={registration.id} registration={registration} door={door} />
      ))}
    </ul>
  );
}

function FoundRow({ registration, door }: { registration: StaffRegistrationView; door: Door }) {
  const { t } = useTranslation('console');
  const { id, name, enterprise, checkedInAt } = registration;
  return (
    <li>
      <span>
        <strong>{name}</strong> <span className="muted">{enterprise}</span>
      </span>
      {checkedInAt !== null ? (
        <span className="chip chip--success">{t('checkIn.here')}</span>
      ) : (
        <Button
          data-testid={`check-in-${id}`}
          aria-label={`${t('checkIn.submit')} ${name}`}
          disabled={door.isWaiting}
          onClick={() => void door.receive({ registrationId: id }, name)}
        >
          {t('checkIn.submit')}
        </Button>
      )}
    </li>
  );
}
