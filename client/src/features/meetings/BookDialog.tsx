import { newId, type CandidateView, type SlotView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SlotForm } from './SlotForm.tsx';
import { useDraft } from './useDraft.ts';
import { useMeetingAct } from './useMeetingAct.ts';

interface Props {
  eventId: string;
  candidate: CandidateView;
  /** Free for both. */
  slots: readonly SlotView[];
  now: number;
  onClose: () => void;
}

/** Which time, a line about why, and it is asked. */
export function BookDialog({ eventId, candidate: { registrationId, enterprise }, slots, now, onClose }: Props) {
  const { t } = useTranslation();
  // One id a dialog: asking twice because the answer was lost makes one request.
  const [id] = useState(newId);
  const [message, setMessage, forget] = useDraft(`meeting.message.${registrationId}`);
  const onDone = (): void => {
    forget();
    onClose();
  };
  const book = useMeetingAct(
    (slot: number) => call('bookMeeting', { params: { id: eventId }, body: { id, registrationId, slot, message } }),
    { said: t('meetings.sent'), showsTaken: true, onDone },
  );
  return (
    <Dialog title={t('meetings.bookTitle', { name: enterprise })} open onClose={onClose} data-testid="book">
      <SlotForm
        slots={slots}
        none={t('meetings.noFree')}
        now={now}
        message={message}
        onMessage={setMessage}
        hint={t('meetings.messageHint')}
        submit={t('meetings.send')}
        busy={book.isPending}
        error={book.error}
        onSubmit={(slot) => book.mutate(slot)}
      />
    </Dialog>
  );
}
