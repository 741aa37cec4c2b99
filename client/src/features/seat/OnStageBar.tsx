import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TrackVideo, type Stage } from '../../stage/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toast.ts';
import './seat.css';

/** While I sit on stage: my picture, whether viewers see me, mute and camera. */
export function OnStageBar({
  stage,
  camera,
  isOnAir,
}: {
  stage: Stage;
  camera: MediaStreamTrack | null;
  isOnAir: boolean;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const isMuted = stage.muted.includes('microphone');
  const isDark = stage.muted.includes('camera');
  const mute = (source: 'camera' | 'microphone', muted: boolean): void =>
    void stage.publish.mute(source, muted).catch(() => toast({ text: t('seat.failed'), kind: 'problem' }));
  return (
    <div className="seat seat--on" data-testid="on-stage" data-on-air={isOnAir}>
      <TrackVideo track={isDark ? null : camera} mirrored className="seat__self" label={t('seat.previewLabel')} />
      <output className="seat__words">
        {isOnAir ? t('seat.onAir') : `${t('seat.onStage')} · ${t('seat.offAir')}`}
      </output>
      <div className="row">
        <Button onClick={() => mute('microphone', !isMuted)} aria-pressed={isMuted} data-testid="seat-mute">
          {isMuted ? <MicOff aria-hidden size={18} /> : <Mic aria-hidden size={18} />}
          {isMuted ? t('seat.unmute') : t('seat.mute')}
        </Button>
        {camera && (
          <Button onClick={() => mute('camera', !isDark)} aria-pressed={isDark} data-testid="seat-camera">
            {isDark ? <VideoOff aria-hidden size={18} /> : <Video aria-hidden size={18} />}
            {isDark ? t('seat.cameraOn') : t('seat.cameraOff')}
          </Button>
        )}
      </div>
    </div>
  );
}
