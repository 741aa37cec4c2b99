import { useTranslation } from 'react-i18next';
import { otherParty, partyWords } from '../meetings/meetingState.ts';
import { useMeet } from './MeetContext.ts';
import { clockWarning, formatLeft } from './meetStep.ts';

/** With whom, the link in words, and the time left. */
export function RoomTop() {
  const { t } = useTranslation();
  const { room, media, now } = useMeet();
  const { meeting } = room;
  const { heading, person } = partyWords(otherParty(meeting));
  const left = Date.parse(meeting.endsAt) - now;
  const warning = clockWarning(left);
  return (
    <header className="meet__top">
      <div className="meet__who">
        <h1>{heading}</h1>
        <p className="small meet__person">{person}</p>
      </div>
      {media.stage.state === 'connected' && media.stage.quality !== 'unknown' && (
        <span className="small meet__quality" data-testid="meet-quality">
          {t(`meet.link.${media.stage.quality}`)}
        </span>
      )}
      <span className={`meet__clock meet__clock--${warning} tabular`} role="timer" aria-label={t('meet.clock')}>
        <span data-testid="meet-clock">{formatLeft(left)}</span>
      </span>
      <output className="meet__warning" data-testid="meet-warning">
        {warning === 'two' ? t('meet.warnTwo') : warning === 'thirty' ? t('meet.warnThirty') : ''}
      </output>
    </header>
  );
}
