import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/ApiError.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { formatInstant } from '../../ui/time.ts';

interface Props {
  error: unknown;
  busy: boolean;
  now: number;
  /** Tries again at once with this slot. */
  onTake: (slot: number) => void;
}

/** Somebody was faster: the next free times, one tap away. */
export function TakenSlots({ error, busy, now, onTake }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!(error instanceof ApiError) || error.code !== 'SLOT_TAKEN') return null;
  const slots = error.details.slots ?? [];
  return (
    <div className="taken" role="alert" data-testid="slot-taken">
      <p>{slots.length > 0 ? t('meetings.taken') : t('meetings.takenNone')}</p>
      {slots.map(({ slot, startsAt }) => (
        <Button key={slot} wide busy={busy} onClick={() => onTake(slot)} data-testid={`take-${slot}`}>
          <span className="tabular">{formatInstant(startsAt, language, now)}</span>
        </Button>
      ))}
    </div>
  );
}
