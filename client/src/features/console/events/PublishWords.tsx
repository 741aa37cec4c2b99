import type { StaffEventView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatRange } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';

/** What becomes visible by publishing, in words. */
export function PublishWords({ event }: { event: StaffEventView }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(60_000);
  const isPast = Date.parse(event.startsAt) < now;
  return (
    <div className="publish-words">
      <p className="publish-words__title">{event.title}</p>
      <ul>
        <li>{t('events.publish.visible')}</li>
        <li>{t('events.publish.when', { time: formatRange(event.startsAt, event.endsAt, language, now) })}</li>
        <li>{t('events.publish.askAhead')}</li>
        <li>{t(event.guestsAllowed ? 'events.publish.guests' : 'events.publish.noGuests')}</li>
        {isPast && <li className="publish-words__warning">{t('events.publish.past')}</li>}
      </ul>
    </div>
  );
}
