import { useTranslation } from 'react-i18next';
import type { EventRole } from '@jingqi/contract';
import { ButtonLink } from '../../../ui/Button.tsx';
import { ArrivalCard } from './ArrivalCard.tsx';

/** Somebody who is in the event and has no seat in the studio: what they can do instead. */
export function NoSeat({ role, eventId }: { role: EventRole; eventId: string }) {
  const { t } = useTranslation('studio');
  if (role === 'operator' || role === 'moderator') {
    const action = <ButtonLink to="/console">{t('arrival.toConsole')}</ButtonLink>;
    const words = { title: t('arrival.staffTitle'), body: t('arrival.staffBody') };
    return <ArrivalCard {...words} action={action} data-testid="studio-staff" />;
  }
  const action = <ButtonLink to={`/e/${eventId}/live`}>{t('arrival.toRoom')}</ButtonLink>;
  if (role === 'guest') {
    const words = { title: t('arrival.noLinkTitle'), body: t('arrival.noLinkBody') };
    return <ArrivalCard {...words} action={action} data-testid="studio-no-link" />;
  }
  const words = { title: t('arrival.noSeatTitle'), body: t('arrival.noSeatBody') };
  return <ArrivalCard {...words} action={action} data-testid="studio-no-seat" />;
}
