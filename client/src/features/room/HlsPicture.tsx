import type { StageView } from '@jingqi/contract';
import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlayerHandle } from '../../hls/index.ts';
import { Button } from '../../ui/Button.tsx';
import { HlsNote } from './HlsNote.tsx';
import { LowerThird } from './LowerThird.tsx';
import type { Way } from './way/useWay.ts';

/** Picture and sound in one element, with what was true when they were taken laid over it. A slate covers the picture alone. */
export function HlsPicture({ hls, view, way }: { hls: PlayerHandle; view: StageView; way: Way }) {
  const { t } = useTranslation();
  const { attach, player, snapshot } = hls;
  const speaker = view.onAir.find(({ host }) => host) ?? view.onAir[0];
  const label = speaker ? t('room.pictureOf', { name: speaker.name }) : t('room.way.picture');
  return (
    <>
      <div
        className="frame__main"
        data-testid="hls-picture"
        data-state={snapshot?.state}
        data-instant={player?.instant() ?? ''}
      >
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
        <video
          ref={attach}
          autoPlay
          playsInline
          className={view.slate === null ? 'frame__video' : 'frame__video frame__video--covered'}
          aria-label={label}
        />
      </div>
      {view.slate === null ? (
        <HlsNote hls={hls} way={way} />
      ) : (
        <p className="slate" data-testid="slate">
          {view.slate}
        </p>
      )}
      {speaker && view.slate === null && snapshot?.state === 'playing' && <LowerThird person={speaker} />}
      {player && snapshot?.isSoundBlocked && <SoundButton onPress={player.unmute} />}
    </>
  );
}

function SoundButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="frame__sound">
      <Button kind="primary" onClick={onPress} data-testid="unblock-sound">
        <Volume2 aria-hidden size={20} />
        {t('room.sound')}
      </Button>
    </div>
  );
}
