import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { formatRange } from '../../ui/time.ts';
import { otherParty, partyWords } from '../meetings/meetingState.ts';
import { useMeet } from './MeetContext.ts';

/** Too early, or (`isOff`) a meeting that was not arranged. */
export function ClosedDoor({ isOff }: { isOff: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { room, now, session } = useMeet();
  const { meeting } = room;
  const { heading } = partyWords(otherParty(meeting));
  return (
    <>
      <AppHeader />
      <main id="main" className="page page--narrow">
        <section className="card stack" data-testid={isOff ? 'meet-off' : 'meet-early'}>
          <h1>{isOff ? t('meet.notArranged') : t('meet.notYet')}</h1>
          <p className="tabular">
            {formatRange(meeting.startsAt, meeting.endsAt, language, now)} · {heading}
          </p>
          {isOff && meeting.reason !== '' && <p>{t('meetings.because', { reason: meeting.reason })}</p>}
          {!isOff && (
            <>
              <p className="muted">{t('meet.notYetBody')}</p>
              <div>
                <p className="small muted">{t('meet.opensIn')}</p>
                <Countdown to={meeting.roomOpensAt} offsetMs={session.offsetMs} />
              </div>
            </>
          )}
          <ButtonLink to={`/e/${meeting.eventId}/meetings`}>{t('meet.toBoard')}</ButtonLink>
        </section>
      </main>
    </>
  );
}
