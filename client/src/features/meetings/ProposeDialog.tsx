import type { MeetingView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useBoard } from './meetingQueries.ts';
import { SlotForm } from './SlotForm.tsx';
import { myFreeSlots } from './slots.ts';
import { useDraft } from './useDraft.ts';
import { useMeetingAct } from './useMeetingAct.ts';

interface Props {
  meeting: MeetingView;
  now: number;
  onClose: () => void;
}

/** Another time than the one asked for. */
export function ProposeDialog({ meeting: { id, eventId }, now, onClose }: Props) {
  const { t } = useTranslation();
  const { data: board } = useBoard(eventId);
  const [message, setMessage, forget] = useDraft(`meeting.proposal.${id}`);
  const onDone = (): void => {
    forget();
    onClose();
  };
  const propose = useMeetingAct((slot: number) => call('proposeSlot', { params: { id }, body: { slot, message } }), {
    said: t('meetings.proposed'),
    showsTaken: true,
    onDone,
  });
  return (
    <Dialog title={t('meetings.proposeTitle')} open onClose={onClose} data-testid="propose">
      {board ? (
        <SlotForm
          slots={myFreeSlots(board.slots, now)}
          none={t('meetings.noOther')}
          now={now}
          message={message}
          onMessage={setMessage}
          submit={t('meetings.proposeSend')}
          busy={propose.isPending}
          error={propose.error}
          onSubmit={(slot) => propose.mutate(slot)}
        />
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}
