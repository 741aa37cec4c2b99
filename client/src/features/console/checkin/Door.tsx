import { useTranslation } from 'react-i18next';
import { useStaffRole } from '../useStaffRole.ts';
import { ArrivalSign } from './ArrivalSign.tsx';
import './checkin.css';
import { CodeField } from './CodeField.tsx';
import { FindByName } from './FindByName.tsx';
import { LastArrivals } from './LastArrivals.tsx';
import { useDoor } from './useDoor.ts';
import { WalkIn } from './WalkIn.tsx';

/** One field for codes, what came of the last one, those before it, and finding people by name. */
export function Door({ eventId }: { eventId: string }) {
  const { t } = useTranslation('console');
  const door = useDoor(eventId);
  // Moderators do not see the list, so they have codes only.
  const mayFind = useStaffRole() === 'operator';
  return (
    <div className="door" data-testid="door">
      <div className="door__main">
        <CodeField onCode={(code) => void door.receive({ code }, code)} />
        <output className="door__sign" aria-live="assertive">
          {door.isWaiting ? (
            <p className="door__wait">{t('checkIn.waiting')}</p>
          ) : (
            <ArrivalSign arrival={door.last[0]} />
          )}
        </output>
        <LastArrivals last={door.last} />
      </div>
      {mayFind && (
        <div className="door__side">
          <FindByName eventId={eventId} door={door} />
          <WalkIn eventId={eventId} door={door} />
        </div>
      )}
    </div>
  );
}
