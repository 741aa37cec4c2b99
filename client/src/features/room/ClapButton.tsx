import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { ClapIcon } from './ClapIcon.tsx';

/** Applause: mine goes out, everybody's since I came is counted. A clap too many is simply not counted. */
export function ClapButton({ session }: { session: EventSessionHandle }) {
  const { t } = useTranslation();
  const clap = (): void => void session.send('reaction:clap', { eventId: session.eventId }).catch(() => undefined);
  const count = session.claps > 999 ? '999+' : String(session.claps);
  const label = session.claps > 0 ? `${t('room.clap')} ${count}` : t('room.clap');
  return (
    <button
      type="button"
      className="composer__clap"
      aria-label={label}
      title={t('room.clap')}
      onClick={clap}
      data-testid="clap"
    >
      <ClapIcon />
      {session.claps > 0 && (
        <span key={session.claps} className="composer__claps tabular" aria-hidden>
          {count}
        </span>
      )}
    </button>
  );
}
