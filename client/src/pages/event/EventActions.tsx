import type { EventView } from '@jingqi/contract';
import { CalendarPlus, Handshake, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/queries.ts';
import { ShareDialog } from '../../features/events/ShareDialog.tsx';
import { useMeetingsOpen } from '../../features/registrations/useMeetingsOpen.ts';
import { Terms } from '../../features/registrations/Places.tsx';
import { useRegistrationForm } from '../../features/registrations/registrationQueries.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EventPrimary } from './EventPrimary.tsx';

interface Props {
  event: EventView;
  isCountingDown: boolean;
  offsetMs: number;
}

/** What to do about an event: the fixed button, then the rest. */
export function EventActions({ event, isCountingDown, offsetMs }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { data: form } = useRegistrationForm(event.id);
  const [isSharing, setSharing] = useState(false);
  const isOpen = event.state === 'live' || event.state === 'published';
  const hasMeetings = useMeetingsOpen(event.id, me ?? null, form?.mine ?? null);
  return (
    <>
      <EventPrimary event={event} isCountingDown={isCountingDown} offsetMs={offsetMs} form={form} me={me ?? null} />
      {form && isOpen && <Terms form={form} />}
      <div className="facts__more">
        {hasMeetings && (
          <ButtonLink to={`/e/${event.id}/meetings`} data-testid="to-meetings">
            <Handshake aria-hidden size={18} />
            {t('registration.action.meetings')}
          </ButtonLink>
        )}
        {isOpen && (
          <a className="button" href={`/api/events/${event.id}/calendar.ics`} download data-testid="calendar">
            <CalendarPlus aria-hidden size={18} />
            {t('page.calendar')}
          </a>
        )}
        <Button onClick={() => setSharing(true)} data-testid="share">
          <Share2 aria-hidden size={18} />
          {t('page.share')}
        </Button>
      </div>
      <ShareDialog
        title={event.title}
        address={`${location.origin}/e/${event.id}`}
        open={isSharing}
        onClose={() => setSharing(false)}
      />
    </>
  );
}
