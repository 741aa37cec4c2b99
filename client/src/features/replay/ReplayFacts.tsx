import type { EventView, ReplayView } from '@jingqi/contract';
import { ArrowLeft, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { formatDay, formatElapsed } from '../../ui/time.ts';
import { HostLine } from '../events/HostLine.tsx';
import { ShareDialog } from '../events/ShareDialog.tsx';

interface Props {
  event: EventView;
  replay: Pick<ReplayView, 'durationMs' | 'keepUntil'>;
  /** Where we are, to be shared. */
  positionMs: number;
}

/** What this is, who hosted it, until when it can be watched. */
export function ReplayFacts({ event, replay, positionMs }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  const day = formatDay(event.liveAt ?? event.startsAt, language, now);
  return (
    <section className="replay__facts">
      <h1 className="replay__title">{event.title}</h1>
      <p className="small muted tabular">
        {t('replay.aired', { day, length: formatElapsed(replay.durationMs) })}
        {' · '}
        <span data-testid="replay-keep">
          {replay.keepUntil === null
            ? t('replay.keepLong')
            : t('replay.keepUntil', { day: formatDay(replay.keepUntil, language, now) })}
        </span>
      </p>
      <div className="replay__host">
        <HostLine host={event.host} />
        <Acts event={event} positionMs={positionMs} />
      </div>
    </section>
  );
}

function Acts({ event, positionMs }: Pick<Props, 'event' | 'positionMs'>) {
  const { t } = useTranslation();
  const [isSharing, setSharing] = useState(false);
  return (
    <div className="row">
      <Button onClick={() => setSharing(true)} data-testid="replay-share">
        <Share2 aria-hidden size={18} />
        {t('replay.share')}
      </Button>
      <ButtonLink kind="quiet" to={`/e/${event.id}`}>
        <ArrowLeft aria-hidden size={18} />
        {t('replay.toEvent')}
      </ButtonLink>
      <ShareDialog
        title={`${event.title} · ${t('replay.shareHere', { time: formatElapsed(positionMs) })}`}
        address={`${location.origin}/e/${event.id}/replay?t=${Math.floor(positionMs / 1_000)}`}
        open={isSharing}
        onClose={() => setSharing(false)}
      />
    </div>
  );
}
