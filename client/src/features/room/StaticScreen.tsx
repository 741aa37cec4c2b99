import type { EventView, StageView } from '@jingqi/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { Poster } from '../../ui/Poster.tsx';
import { useNow } from '../../ui/useNow.ts';

/** What the frame shows while there is no picture to show: waiting, 5-4-3-2-1, over, cancelled. */
export function StaticScreen({
  session,
  event,
  stage,
}: {
  session: EventSessionHandle;
  event: EventView;
  stage: StageView;
}) {
  const { t } = useTranslation();
  if (event.state === 'cancelled')
    return <Screen event={event} title={t('room.cancelledTitle')} body={t('page.cancelledBody')} />;
  if (stage.state === 'ended' || event.state === 'ended') {
    return (
      <Screen event={event} title={t('room.endedTitle')} body={t('room.endedBody')}>
        {event.replay && (
          <ButtonLink kind="primary" to={`/e/${event.id}/replay`} data-testid="watch-replay">
            {t('page.watchReplay')}
          </ButtonLink>
        )}
        <ButtonLink kind="stage" to={`/e/${event.id}`} data-testid="to-record">
          {t('page.record')}
        </ButtonLink>
      </Screen>
    );
  }
  if (stage.state === 'countdown' && stage.liveAt !== null)
    return <LastSeconds liveAt={stage.liveAt} offsetMs={session.offsetMs} />;
  return <Waiting event={event} offsetMs={session.offsetMs} />;
}

function Waiting({ event, offsetMs }: { event: EventView; offsetMs: number }) {
  const { t } = useTranslation();
  const isDue = Date.parse(event.startsAt) <= useNow(1_000, offsetMs);
  return (
    <Screen event={event} title={isDue ? t('page.soon') : t('page.startsIn')} body={t('room.waiting')} testId="waiting">
      {!isDue && <Countdown to={event.startsAt} offsetMs={offsetMs} />}
    </Screen>
  );
}

function LastSeconds({ liveAt, offsetMs }: { liveAt: string; offsetMs: number }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.ceil((Date.parse(liveAt) - useNow(100, offsetMs)) / 1_000));
  return (
    <div className="screen" data-testid="last-seconds">
      <p className="screen__title">{t('room.countdown')}</p>
      <p className="screen__number tabular">{seconds}</p>
    </div>
  );
}

interface ScreenProps {
  event: EventView;
  title: string;
  body: string;
  testId?: string;
  children?: ReactNode;
}

function Screen({ event, title, body, testId = 'screen', children }: ScreenProps) {
  return (
    <>
      <div className="screen__poster" aria-hidden>
        <Poster title={event.title} brand={event.brand} cover={event.cover} />
      </div>
      <div className="screen" data-testid={testId}>
        <p className="screen__title">{title}</p>
        {children}
        <p className="screen__body">{body}</p>
      </div>
    </>
  );
}
