import { useTranslation } from 'react-i18next';
import type { SeatView } from '@jingqi/contract';
import { useToast } from '../../../ui/toast.ts';
import { useStudio } from '../StudioContext.ts';

/** Hand over: a seat goes on air or off. Somebody always stays in front of the camera. */
export function AirSwitch({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('studio');
  const { session, seats, run } = useStudio();
  const toast = useToast();
  const { personId, name, onAir } = seat;
  const isLast = onAir && seats.filter((one) => one.onAir).length === 1;
  const press = async (): Promise<void> => {
    if (isLast) toast({ text: t('people.lastOnAir') });
    else await run('stage:air', { eventId: session.eventId, personId, onAir: !onAir });
  };
  return (
    <button
      type="button"
      role="switch"
      className="studio-switch"
      aria-checked={onAir}
      aria-label={onAir ? t('people.takeOffAir', { name }) : t('people.putOnAir', { name })}
      disabled={!seat.present && !onAir}
      onClick={() => void press()}
      data-testid={`studio-air-${personId}`}
    >
      {t('people.switch')}
      <span className="studio-switch__track" aria-hidden>
        <span className="studio-switch__knob" />
      </span>
    </button>
  );
}
