import { CameraOff, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TrackVideo } from '../../../stage/index.ts';
import { CountdownOverlay } from './CountdownOverlay.tsx';
import { useStudio } from '../StudioContext.ts';

/** What I send: my camera, or my screen with the camera in its corner. */
export function PictureFrame() {
  const { t } = useTranslation('studio');
  const { media, step } = useStudio();
  const { preview, off, screen, mirror } = media;
  const camera = off.camera ? null : preview.camera;
  return (
    <div className={`studio-frame studio-frame--${step}`} data-testid="studio-preview">
      {screen.track ? (
        <TrackVideo
          track={screen.track}
          className="studio-frame__video studio-frame__video--whole"
          label={t('preview.screen')}
        />
      ) : (
        <TrackVideo track={camera} mirrored={mirror.isOn} className="studio-frame__video" label={t('preview.label')} />
      )}
      {screen.track && camera && (
        <TrackVideo track={camera} mirrored={mirror.isOn} className="studio-frame__inset" label={t('preview.label')} />
      )}
      {!screen.track && !camera && <NoPicture isOff={off.camera} isAsking={preview.asking} />}
      <Audience />
      {off.microphone && (
        <span className="studio-frame__muted">
          <MicOff aria-hidden size={18} /> {t('preview.muted')}
        </span>
      )}
      <CountdownOverlay />
    </div>
  );
}

function NoPicture({ isOff, isAsking }: { isOff: boolean; isAsking: boolean }) {
  const { t } = useTranslation('studio');
  const words = isOff ? t('preview.off') : isAsking ? t('preview.asking') : t('ticks.pictureBad');
  return (
    <div className="studio-frame__empty">
      <CameraOff aria-hidden size={32} />
      <p>{words}</p>
    </div>
  );
}

/** Who sees this picture now, so that nobody wonders. */
function Audience() {
  const { t } = useTranslation('studio');
  const { step } = useStudio();
  if (step === 'countdown') return null;
  const isSeen = step === 'onAir';
  return (
    <span className={isSeen ? 'studio-frame__audience studio-frame__audience--live' : 'studio-frame__audience'}>
      {isSeen ? t('preview.everybody') : t('preview.backstageOnly')}
    </span>
  );
}
