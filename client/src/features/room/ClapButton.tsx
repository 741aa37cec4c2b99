import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { ClapIcon } from './ClapIcon.tsx';

/** Applause: mine goes out, everybody's since I came is counted. A clap too many is simply not counted. */
export function ClapButton({ session }: { session: EventSessionHandle }) {
  const { t } = useTranslation();
  const clap = (): void => void session.send('reaction:clap', { eventId: session.eventId }).catch(() => undefined);
  return (
    <button
      type="button"
      className="composer__clap"
      aria-label={t('room.clap')}
      title={t('room.clap')}
      onClick={clap}
      data-testid="clap"
    >
      <ClapIcon />
      {session.claps > 0 && (
        <span key={session.claps} className="composer__claps tabular" aria-hidden>
          {session.claps > 999 ? '999+' : session.claps}
        </span>
      )}
    </button>
  );
}
