import type { MeetingView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useMeetingAct } from './useMeetingAct.ts';

interface Props {
  meeting: MeetingView;
  onClose: () => void;
}

/** Says no to a request, with a reason. */
export function DeclineDialog({ meeting, onClose }: Props) {
  const { t } = useTranslation();
  const decline = useMeetingAct(
    (reason: string) => call('declineMeeting', { params: { id: meeting.id }, body: { reason } }),
    { said: t('meetings.declined'), onDone: onClose },
  );
  return (
    <ReasonDialog
      title={t('meetings.declineTitle')}
      body={t('meetings.declineBody')}
      submit={t('meetings.decline')}
      keep={t('meetings.close')}
      busy={decline.isPending}
      onSubmit={(reason) => decline.mutate(reason)}
      onClose={onClose}
    />
  );
}

/** Calls a meeting off, or takes a request back (`isAsking`). */
export function CancelDialog({ meeting, isAsking, onClose }: Props & { isAsking: boolean }) {
  const { t } = useTranslation();
  const cancel = useMeetingAct(
    (reason: string) => call('cancelMeeting', { params: { id: meeting.id }, body: { reason } }),
    { said: t('meetings.cancelled'), onDone: onClose },
  );
  return (
    <ReasonDialog
      title={isAsking ? t('meetings.withdrawTitle') : t('meetings.cancelTitle')}
      body={t('meetings.cancelBody')}
      submit={isAsking ? t('meetings.withdraw') : t('meetings.cancel')}
      keep={t('meetings.keep')}
      busy={cancel.isPending}
      onSubmit={(reason) => cancel.mutate(reason)}
      onClose={onClose}
    />
  );
}
