import type { RegistrationView } from '@jingqi/contract';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useNow } from '../../../ui/useNow.ts';
import '../registrations.css';
import { CancelButton } from './CancelButton.tsx';
import { CheckInCode } from './CheckInCode.tsx';
import { ConsentList } from './ConsentList.tsx';
import { FilledIn } from './FilledIn.tsx';
import { isAlive, isHeld } from './isAlive.ts';
import { Offer } from './Offer.tsx';
import { StateHead } from './StateHead.tsx';

interface Props {
  mine: RegistrationView;
  /** What the server's clock is ahead of ours. */
  offsetMs: number;
}

/** Everything about one registration of mine, the most important first. */
export function MyRegistration({ mine, offsetMs }: Props) {
  const now = useNow(1_000, offsetMs);
  const isOffer = mine.state === 'offered' && mine.offerExpiresAt !== null && now < Date.parse(mine.offerExpiresAt);
  const isStanding = isAlive(mine);
  return (
    <div className="stack" data-testid="my-registration" data-state={mine.state}>
      <StateHead mine={mine} now={now} />
      {isOffer && <Offer mine={mine} offsetMs={offsetMs} />}
      {mine.state === 'approved' && mine.checkInCode !== '' && mine.eventState !== 'cancelled' && (
        <Card>
          <CheckInCode code={mine.checkInCode} />
        </Card>
      )}
      <Links mine={mine} />
      <FilledIn mine={mine} isEditable={isStanding} />
      <ConsentList mine={mine} />
      {isStanding && <CancelButton mine={mine} />}
    </div>
  );
}

function Links({ mine }: { mine: RegistrationView }) {
  const { t } = useTranslation();
  const isComing = mine.eventState === 'published' || mine.eventState === 'live';
  return (
    <div className="link-row">
      {isComing && isHeld(mine) && (
        <a className="button" href={`/api/me/registrations/${mine.id}/calendar.ics`} download data-testid="my-calendar">
          <CalendarPlus aria-hidden size={18} />
          {t('registration.mine.calendar')}
        </a>
      )}
      {isComing && (
        <ButtonLink kind={mine.eventState === 'live' ? 'primary' : 'plain'} to={`/e/${mine.eventId}/live`}>
          {mine.eventState === 'live' ? t('registration.mine.enter') : t('registration.mine.enterWaiting')}
        </ButtonLink>
      )}
      <ButtonLink to={`/e/${mine.eventId}`}>{t('registration.mine.event')}</ButtonLink>
      {mine.eventState === 'published' && (mine.state === 'cancelled' || mine.state === 'lapsed') && (
        <ButtonLink kind="primary" to={`/e/${mine.eventId}/register`} data-testid="register-again">
          {t('registration.mine.again')}
        </ButtonLink>
      )}
    </div>
  );
}
