import type { MeetingView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { formatClock } from '../../ui/time.ts';
import { CancelDialog, DeclineDialog } from './EndDialogs.tsx';
import { actionsOf, stateWord } from './meetingState.ts';
import { ProposeDialog } from './ProposeDialog.tsx';
import { useMeetingAct } from './useMeetingAct.ts';

interface Props {
  meeting: MeetingView;
  now: number;
}

/** What may be done about a meeting now; the most likely first. */
export function MeetingActions({ meeting, now }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = actionsOf(meeting, now);
  return (
    <div className="meeting__acts">
      {may.enter && (
        <ButtonLink kind="primary" to={`/meet/${meeting.id}`} data-testid="meeting-enter">
          {t('meetings.enter')}
        </ButtonLink>
      )}
      {!may.enter && stateWord(meeting, now) === 'accepted' && (
        <span className="muted small tabular">
          {t('meetings.enterSoon', { at: formatClock(meeting.roomOpensAt, language) })}
        </span>
      )}
      {may.answer && <Answers meeting={meeting} now={now} />}
      {may.outcome && !may.enter && (
        <ButtonLink to={`/meet/${meeting.id}`} data-testid="meeting-outcome">
          {meeting.myOutcome
            ? t('meetings.outcomeDone', { verdict: t(`meet.outcome.${meeting.myOutcome.verdict}`) })
            : t('meetings.outcome')}
        </ButtonLink>
      )}
      {may.calendar && (
        <a className="button button--plain" href={`/api/meetings/${meeting.id}/calendar.ics`} download>
          {t('meetings.calendar')}
        </a>
      )}
      {(may.cancel || may.withdraw) && <Cancel meeting={meeting} isAsking={may.withdraw} />}
    </div>
  );
}

function Answers({ meeting, now }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'decline' | 'propose' | null>(null);
  const close = (): void => setOpen(null);
  const accept = useMeetingAct(() => call('acceptMeeting', { params: { id: meeting.id } }), {
    said: t('meetings.accepted'),
  });
  return (
    <>
      <Button kind="primary" busy={accept.isPending} onClick={() => accept.mutate(undefined)} data-testid="accept">
        {meeting.proposal ? t('meetings.acceptProposal') : t('meetings.accept')}
      </Button>
      <Button onClick={() => setOpen('propose')} data-testid="propose-open">
        {t('meetings.propose')}
      </Button>
      <Button onClick={() => setOpen('decline')} data-testid="decline-open">
        {t('meetings.decline')}
      </Button>
      {open === 'propose' && <ProposeDialog meeting={meeting} now={now} onClose={close} />}
      {open === 'decline' && <DeclineDialog meeting={meeting} onClose={close} />}
    </>
  );
}

function Cancel({ meeting, isAsking }: { meeting: MeetingView; isAsking: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)} data-testid="cancel-open">
        {isAsking ? t('meetings.withdraw') : t('meetings.cancel')}
      </Button>
      {isOpen && <CancelDialog meeting={meeting} isAsking={isAsking} onClose={() => setOpen(false)} />}
    </>
  );
}
