import { CircleCheck, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ConnectionBanner } from '../../pages/room/ConnectionBanner.tsx';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { formatRange } from '../../ui/time.ts';
import { otherParty, partyWords } from '../meetings/meetingState.ts';
import { DeviceCheck } from './DeviceCheck.tsx';
import { useMeet } from './MeetContext.ts';
import { isOtherHere } from './roomState.ts';

/** Before the start: my devices, whether the other side has come, the time. It goes on by itself. */
export function WaitingRoom() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { room, now, session } = useMeet();
  const { meeting } = room;
  const { heading, person } = partyWords(otherParty(meeting));
  return (
    <>
      <AppHeader />
      <ConnectionBanner session={session} />
      <main id="main" className="page waiting" data-testid="meet-waiting">
        <section className="card stack waiting__who">
          <div>
            <p className="muted small">{t('meet.waiting.title')}</p>
            <h1>{t('meet.with', { name: heading })}</h1>
            <p className="muted tabular">
              {person}
              {person !== '' && <br />}
              {formatRange(meeting.startsAt, meeting.endsAt, language, now)}
            </p>
          </div>
          <OtherHere />
          <div>
            <p className="small muted">{t('meet.waiting.startsIn')}</p>
            <Countdown to={meeting.startsAt} offsetMs={session.offsetMs} />
          </div>
          {meeting.side === 'helper' && <p>{t('meet.helperNote')}</p>}
          <p className="muted small">{t('meet.waiting.intro')}</p>
        </section>
        <DeviceCheck />
      </main>
    </>
  );
}

function OtherHere() {
  const { t } = useTranslation();
  const { room } = useMeet();
  const isHere = isOtherHere(room.meeting, room.here);
  const Icon = isHere ? CircleCheck : Clock;
  return (
    <output
      className={isHere ? 'waiting__other waiting__other--here' : 'waiting__other'}
      data-testid="other-side"
      data-here={isHere}
    >
      <Icon aria-hidden size={22} />
      {isHere ? t('meet.waiting.here') : t('meet.waiting.coming')}
    </output>
  );
}
