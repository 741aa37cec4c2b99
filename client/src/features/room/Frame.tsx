import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { LiveBadge } from '../../ui/LiveBadge.tsx';

interface Props {
  session: EventSessionHandle;
  /** The state of the picture in words. */
  quality?: string | undefined;
  children: ReactNode;
}

/** The dark 16:9 frame with what lies over every picture: on air, viewers, quality. */
export function Frame({ session, quality, children }: Props) {
  const { t } = useTranslation();
  const isLive = session.stage?.state === 'live';
  return (
    <div className="frame" data-testid="stage" data-state={session.stage?.state}>
      {children}
      <div className="frame__top">
        {isLive && <LiveBadge />}
        {session.stage?.state !== 'ended' && (
          <span className="frame__chip tabular" data-testid="viewers">
            {t(isLive ? 'room.viewers' : 'room.waiters', {
              count: session.viewers,
              formatted: session.viewers.toLocaleString('en-US'),
            })}
          </span>
        )}
        {quality !== undefined && (
          <span className="frame__chip frame__quality" data-testid="quality">
            {quality}
          </span>
        )}
      </div>
    </div>
  );
}
