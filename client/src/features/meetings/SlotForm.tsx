import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { SlotPicker } from './SlotPicker.tsx';
import type { SlotChoice } from './slots.ts';
import { TakenSlots } from './TakenSlots.tsx';

interface Props {
  slots: readonly SlotChoice[];
  /** Said when there is no time to choose. */
  none: string;
  now: number;
  message: string;
  onMessage: (message: string) => void;
  hint?: string;
  submit: string;
  busy: boolean;
  /** The refusal of the last try. */
  error: unknown;
  onSubmit: (slot: number) => void;
}

const messageLimit = 300;

/** A time and a line with it. */
export function SlotForm({ slots, none, now, message, onMessage, hint, submit, busy, error, onSubmit }: Props) {
  const { t } = useTranslation();
  const [slot, setSlot] = useState<number | null>(null);
  // One that was taken meanwhile cannot stay chosen.
  const chosen = slots.some((one) => one.slot === slot) ? slot : null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null) onSubmit(chosen);
  };
  return (
    <form className="stack" onSubmit={send}>
      {slots.length > 0 ? <SlotPicker slots={slots} chosen={chosen} onChoose={setSlot} now={now} /> : <p>{none}</p>}
      <TextField
        label={t('meetings.message')}
        {...(hint === undefined ? {} : { hint })}
        rows={3}
        maxLength={messageLimit}
        value={message}
        onChange={(event) => onMessage(event.target.value)}
        data-testid="slot-message"
      />
      <TakenSlots error={error} busy={busy} now={now} onTake={onSubmit} />
      <Button type="submit" kind="primary" wide large busy={busy} disabled={chosen === null} data-testid="slot-send">
        {chosen === null ? t('meetings.pickFirst') : submit}
      </Button>
    </form>
  );
}
