import type { EventView } from '@jingqi/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { Poster } from '../../ui/Poster.tsx';
import { HostLine } from '../events/HostLine.tsx';
import './replay.css';

export type Away = 'preparing' | 'none' | 'withdrawn' | 'notOver';

/** There is nothing to play: why, and what there is instead (`children`). */
export function ReplayAway({ event, why, children }: { event: EventView; why: Away; children?: ReactNode }) {
  const { t } = useTranslation();
  const isLive = why === 'notOver' && event.state === 'live';
  return (
    <div className="page replay-away" data-testid="replay-away" data-why={why}>
      <section className="stack">
        <div className="replay-away__frame">
          <div className="replay-away__poster" aria-hidden>
            <Poster title={event.title} brand={event.brand} cover={event.cover} />
          </div>
          <output className="replay-away__words">
            <span className="replay-away__what">
              {why === 'notOver' ? t(`replay.notOver.${event.state}`) : t(`replay.${why}`)}
            </span>
            {why !== 'notOver' && <span>{t(`replay.${why}Body`)}</span>}
          </output>
        </div>
        <h1 className="replay__title">{event.title}</h1>
        <HostLine host={event.host} />
        <p className="row">
          {isLive && (
            <ButtonLink kind="primary" to={`/e/${event.id}/live`}>
              {t('replay.toRoom')}
            </ButtonLink>
          )}
          <ButtonLink to={`/e/${event.id}`}>{t('replay.toEvent')}</ButtonLink>
        </p>
      </section>
      {children}
    </div>
  );
}
