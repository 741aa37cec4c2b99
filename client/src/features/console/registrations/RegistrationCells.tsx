import type { StaffRegistrationView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { RegistrationStateTag } from './RegistrationStateTag.tsx';
import { useRegistrationWords } from './useRegistrationWords.ts';

interface Cell {
  registration: StaffRegistrationView;
  now: number;
}

/** On a phone the row has this cell alone, so it says what the others would. */
export function PersonCell({ registration, now, onOpen }: Cell & { onOpen: (id: string) => void }) {
  const { t } = useTranslation('console');
  const words = useRegistrationWords();
  const { id, name, isFirstTime, enterprise, state, waitlistPlace } = registration;
  return (
    <div className="registrations__person">
      <button
        type="button"
        className="registrations__open"
        data-testid={`registration-${id}`}
        onClick={(event) => (event.stopPropagation(), onOpen(id))}
      >
        {name}
      </button>
      {isFirstTime && <span className="chip chip--gold">{t('registrations.firstTime')}</span>}
      {state === 'waitlisted' && waitlistPlace !== null && (
        <span className="muted">{t('registrations.waitlistPlace', { count: waitlistPlace })}</span>
      )}
      <span className="registrations__phone muted">{enterprise || t('registrations.noEnterprise')}</span>
      <span className="registrations__phone muted">{words.place(registration)}</span>
      <span className="registrations__phone">
        <RegistrationStateTag state={state} /> <PresenceCell registration={registration} now={now} />
      </span>
    </div>
  );
}

/** Whether the person was there, by the door and by evidence. */
export function PresenceCell({ registration: { checkedInAt, minutes }, now }: Cell) {
  const { t } = useTranslation('console');
  const words = useRegistrationWords();
  if (checkedInAt === null && minutes === 0) return <span className="muted">{t('registrations.absent')}</span>;
  return (
    <span className="registrations__presence tabular">
      {checkedInAt !== null && <span>{t('registrations.checkedIn', { at: words.at(checkedInAt, now) })}</span>}
      {minutes > 0 && <span className="muted">{t('registrations.minutes', { count: minutes })}</span>}
    </span>
  );
}
