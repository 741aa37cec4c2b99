import { useTranslation } from 'react-i18next';
import type { SeatView } from '@jingqi/contract';
import { useToast } from '../../../ui/toast.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useStudio } from '../StudioContext.ts';

/** Hand over: on air or off, and back among the viewers. Somebody always stays in front of the camera. */
export function SeatControls({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('studio');
  const { session, seats, run } = useStudio();
  const toast = useToast();
  const { eventId } = session;
  const { personId, name, onAir } = seat;
  const isLast = onAir && seats.filter((one) => one.onAir).length === 1;
  const switchAir = async (): Promise<void> => {
    if (isLast) return toast({ text: t('people.lastOnAir') });
    await run('stage:air', { eventId, personId, onAir: !onAir });
  };
  const bringBack = async (): Promise<void> => {
    const done = await run('stage:demote', { eventId, personId });
    if (done) toast({ text: t('people.broughtBack', { name }), kind: 'success' });
  };
  return (
    <span className="studio-seat__controls">
      <button
        type="button"
        role="switch"
        className="studio-switch"
        aria-checked={onAir}
        aria-label={onAir ? t('people.takeOffAir', { name }) : t('people.putOnAir', { name })}
        disabled={!seat.present && !onAir}
        onClick={() => void switchAir()}
        data-testid={`studio-air-${personId}`}
      >
        <span className="studio-switch__track" aria-hidden>
          <span className="studio-switch__knob" />
        </span>
        {t('people.switch')}
      </button>
      {seat.role === 'speaker' && (
        <ActionButton kind="quiet" onPress={bringBack} data-testid={`studio-demote-${personId}`}>
          {t('people.bringBack')}
        </ActionButton>
      )}
    </span>
  );
}
