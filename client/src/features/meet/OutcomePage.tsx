import { useTranslation } from 'react-i18next';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { isOutcomeOpen, otherParty, partyWords } from '../meetings/meetingState.ts';
import { useMeet } from './MeetContext.ts';
import { OutcomeCard } from './OutcomeCard.tsx';

/** After the end, or after I left (`onComeBack`): thanks, my card, where to go on. */
export function OutcomePage({ onComeBack }: { onComeBack?: () => void }) {
  const { t } = useTranslation();
  const { room, now } = useMeet();
  const { meeting } = room;
  const { heading } = partyWords(otherParty(meeting));
  const isParty = meeting.side !== 'helper';
  const isOpen = isOutcomeOpen(meeting, now);
  return (
    <>
      <AppHeader />
      <main id="main" className="page page--narrow stack" data-testid="meet-over">
        <div>
          <h1>{t('meet.outcome.thanks')}</h1>
          <p className="muted">{t('meet.with', { name: heading })}</p>
        </div>
        {onComeBack && (
          <Button wide onClick={onComeBack} data-testid="meet-come-back">
            {t('meet.comeBack')}
          </Button>
        )}
        {meeting.lostWhy && <p>{t(`meetings.lost.${meeting.lostWhy}`)}</p>}
        {isParty && (isOpen || meeting.myOutcome !== null) && <OutcomeCard isOpen={isOpen} />}
        {isParty && !isOpen && meeting.myOutcome === null && now >= Date.parse(meeting.endsAt) && (
          <p className="muted">{t('meet.outcome.closed')}</p>
        )}
        <div className="row">
          <ButtonLink to={`/e/${meeting.eventId}/meetings`}>{t('meet.toBoard')}</ButtonLink>
        </div>
      </main>
    </>
  );
}
