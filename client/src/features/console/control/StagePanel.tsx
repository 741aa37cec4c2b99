import { Button, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/states.tsx';
import { TrackAudio, type Stage } from '../../../stage/index.ts';
import { useControl } from './controlContext.ts';
import { SeatTile } from './SeatTile.tsx';

/** Everybody with a seat: picture, readiness, on air or not. Sound is off until asked for. */
export function StagePanel() {
  const { t } = useTranslation('console');
  const { session, picture } = useControl();
  const [isListening, setListening] = useState(false);
  const seats = session.backstage?.seats ?? [];
  useThumbnails(picture, seats.map((seat) => seat.personId).join(' '));
  return (
    <section className="panel stage-panel" data-testid="stage-panel">
      <header className="stage-panel__head">
        <h2 className="panel__title">{t('control.stage.title')}</h2>
        {picture.quality !== 'unknown' && <span className="muted">{t(`control.stage.link.${picture.quality}`)}</span>}
        <label className="stage-panel__listen">
          <Switch size="small" checked={isListening} data-testid="control-listen" onChange={setListening} />
          {t('control.stage.listen')}
        </label>
      </header>
      {picture.state === 'failed' && session.stage.state !== 'ended' && (
        <p className="stage-panel__failed" role="alert">
          {t('control.stage.failed')}
          <Button size="small" onClick={() => picture.retry()}>
            {t('control.stage.retry')}
          </Button>
        </p>
      )}
      {seats.length === 0 && <EmptyState title={t('control.stage.empty')} body={t('control.stage.emptyHint')} />}
      <ul className={`seats seats--${Math.min(seats.length, 3)}`}>
        {seats.map((seat) => (
          <SeatTile key={seat.personId} seat={seat} />
        ))}
      </ul>
      {isListening &&
        picture.streams
          .filter((stream) => stream.source === 'microphone')
          .map((stream) => <TrackAudio key={stream.streamId} track={stream.track} />)}
    </section>
  );
}

/** Thumbnails need the small pictures only (`personIds` parted by blanks). */
function useThumbnails({ preferLayers }: Pick<Stage, 'preferLayers'>, personIds: string): void {
  useEffect(() => {
    const ids = personIds.split(' ').filter((id) => id !== '');
    for (const id of ids) preferLayers(id, ids.length > 1 ? 'l' : 'm');
  }, [preferLayers, personIds]);
}
