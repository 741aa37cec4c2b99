import type { StageView } from '@jingqi/contract';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TrackVideo, type Stage, type StageStream } from '../../stage/index.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { LowerThird } from './LowerThird.tsx';
import { pictureLayout } from './pictureLayout.ts';
import { Sounds } from './Sounds.tsx';
import { StageNote } from './StageNote.tsx';
import { useLasting } from './useLasting.ts';

const settleMs = 1_500;

/** Picture and sound of those on air: one large, the others small; in words where there is nothing to see. A slate covers the picture alone. */
export function Picture({ stage, view, onFirstFrame }: { stage: Stage; view: StageView; onFirstFrame: () => void }) {
  const layout = useMemo(() => pictureLayout(stage.streams, view.onAir), [stage.streams, view.onAir]);
  useLayers(stage, layout.main, layout.small);
  if (view.slate !== null)
    return (
      <>
        <p className="slate" data-testid="slate">
          {view.slate}
        </p>
        <Sounds streams={layout.sounds} />
      </>
    );
  const speaking = layout.main?.personId ?? layout.sounds[0]?.personId;
  const speaker = view.onAir.find(({ personId }) => personId === speaking);
  const isHeard = layout.sounds.some(({ paused }) => !paused);
  return (
    <>
      {layout.main ? (
        <Main stream={layout.main} onFirstFrame={onFirstFrame} />
      ) : isHeard && speaker ? (
        <SoundOnly name={speaker.name} />
      ) : (
        <NoPicture stage={stage} />
      )}
      <div className="frame__small">
        {layout.small.map((stream) => (
          <Small key={stream.streamId} stream={stream} />
        ))}
      </div>
      <Sounds streams={layout.sounds} />
      {speaker && <LowerThird person={speaker} />}
    </>
  );
}

function useLayers(stage: Stage, main: StageStream | null, small: StageStream[]): void {
  const latest = useRef(stage);
  useEffect(() => {
    latest.current = stage;
  }, [stage]);
  const large = main?.source === 'camera' ? main.personId : '';
  const others = small.map(({ personId }) => personId).join(' ');
  useEffect(() => {
    for (const personId of others.split(' '))
      if (personId !== '' && personId !== large) latest.current.preferLayers(personId, 'l');
    if (large !== '') latest.current.preferLayers(large, 'h');
  }, [large, others]);
}

function Main({ stream, onFirstFrame }: { stream: StageStream; onFirstFrame: () => void }) {
  const { t } = useTranslation();
  const label =
    stream.source === 'screen' ? t('room.screenOf', { name: stream.name }) : t('room.pictureOf', { name: stream.name });
  return (
    <div className="frame__main" data-testid="main-picture" data-source={stream.source} data-person={stream.personId}>
      <TrackVideo track={stream.track} className="frame__video" label={label} onFirstFrame={onFirstFrame} />
    </div>
  );
}

function Small({ stream }: { stream: StageStream }) {
  const { t } = useTranslation();
  return (
    <div className="frame__tile" data-testid="small-picture" data-source={stream.source} data-person={stream.personId}>
      <TrackVideo track={stream.track} className="frame__video" label={t('room.pictureOf', { name: stream.name })} />
    </div>
  );
}

function SoundOnly({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className="slate" data-testid="sound-only">
      <Avatar name={name} size={72} />
      <span>{t('room.audioOnly')}</span>
    </div>
  );
}

/** Connected and still nothing: the host is away. Before that: we are not there yet. */
function NoPicture({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const isSettled = useLasting(stage.state === 'connected', settleMs);
  if (stage.state !== 'connected') return <StageNote stage={stage} />;
  return (
    <p className="slate" data-testid="host-away">
      {isSettled ? t('room.hostBack') : t('room.loadingPicture')}
    </p>
  );
}
