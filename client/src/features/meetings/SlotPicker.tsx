import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatClock, formatDay } from '../../ui/time.ts';
import { byDay, type SlotChoice } from './slots.ts';

interface Props {
  slots: readonly SlotChoice[];
  chosen: number | null;
  onChoose: (slot: number) => void;
  now: number;
}

/** One of the free times, by day; keyboard as with any radio buttons. */
export function SlotPicker({ slots, chosen, onChoose, now }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className="slots" data-testid="slots">
      <legend>{t('meetings.pickSlot')}</legend>
      {byDay(slots).map((day) => (
        <div key={day.startsAt}>
          <p className="muted small">{formatDay(day.startsAt, language, now)}</p>
          <div className="slots__row">
            {day.slots.map(({ slot, startsAt }) => (
              <label key={slot} className="slots__one tabular" data-testid={`slot-${slot}`}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={name}
                  checked={slot === chosen}
                  onChange={() => onChoose(slot)}
                />
                {formatClock(startsAt, language)}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
