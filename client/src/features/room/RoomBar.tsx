import type { EventView } from '@jingqi/contract';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.tsx';

/** The bar on top of the room: back, title, language, look. */
export function RoomBar({ event }: { event: EventView }) {
  const { t } = useTranslation();
  return (
    <header className="room__bar">
      <Link className="icon-button" to={`/e/${event.id}`} aria-label={t('page.back')} title={t('page.back')}>
        <ArrowLeft aria-hidden size={20} />
      </Link>
      <h1 className="room__title" title={event.title}>
        {event.title}
      </h1>
      <LanguageSwitch />
      <span className="room__theme">
        <ThemeSwitch />
      </span>
    </header>
  );
}
