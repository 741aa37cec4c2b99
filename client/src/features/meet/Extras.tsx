import { extensionsLimit } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/ApiError.ts';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatClock } from '../../ui/time.ts';
import { useToast } from '../../ui/toast.ts';
import { HelperInvite } from './HelperInvite.tsx';
import { useMeet } from './MeetContext.ts';

/** What is asked for once in a meeting: five minutes more, or help. */
export function Extras() {
  return (
    <div className="meet__extras">
      <Extend />
      <HelperInvite />
    </div>
  );
}

function Extend() {
  const { t } = useTranslation();
  const { room } = useMeet();
  const { isBusy, extend } = useExtend();
  const { side, extensions } = room.meeting;
  if (side === 'helper') return null;
  if (extensions >= extensionsLimit) return <span className="small">{t('meet.extendedOut')}</span>;
  return (
    <button type="button" className="meet-extra" disabled={isBusy} onClick={extend} data-testid="meet-extend">
      {t('meet.extend')}
    </button>
  );
}

function useExtend() {
  const { t } = useTranslation();
  const toast = useToast();
  const language = useLanguage();
  const { session, room } = useMeet();
  const [isBusy, setBusy] = useState(false);
  const { id: meetingId, eventId } = room.meeting;
  const ask = async (): Promise<void> => {
    setBusy(true);
    try {
      const meeting = await session.send('meeting:extend', { eventId, meetingId });
      room.take(meeting);
      toast({ text: t('meet.extended', { at: formatClock(meeting.endsAt, language) }), kind: 'success' });
    } catch (error) {
      const isTaken = isApiError(error, 'SLOT_TAKEN', 'CONFLICT');
      toast({ text: isTaken ? t('meet.notExtended') : errorWords(error, language), kind: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, extend: (): void => void ask() };
}
