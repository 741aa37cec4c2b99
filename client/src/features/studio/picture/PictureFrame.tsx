import { CameraOff, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TrackVideo } from '../../../stage/index.ts';
import { CountdownOverlay } from './CountdownOverlay.tsx';
import { useStudio } from '../StudioContext.ts';
import { mayPublish } from '../studioStep.ts';

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
      {screen.track || camera ? <Audience /> : <NoPicture />}
      {off.microphone && (
        <span className="studio-frame__muted">
          <MicOff aria-hidden size={18} /> {t('preview.muted')}
        </span>
      )}
      <CountdownOverlay />
    </div>
  );
}

function NoPicture() {
  const { t } = useTranslation('studio');
  const { devices, preview, off } = useStudio().media;
  const asking = devices.permission.camera === 'granted' ? t('preview.waiting') : t('preview.asking');
  const words = off.camera ? t('preview.off') : preview.asking ? asking : t('ticks.pictureBad');
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
  const { step, session, seat } = useStudio();
  const { slate, state } = session.stage;
  if (step === 'countdown') return null;
  if (step !== 'onAir') {
    const words = mayPublish(state, seat) ? t('preview.backstageOnly') : t('preview.onlyMe');
    return <span className="studio-frame__audience">{words}</span>;
  }
  if (slate !== null) return <span className="studio-frame__audience">{t('preview.slate', { text: slate })}</span>;
  return <span className="studio-frame__audience studio-frame__audience--live">{t('preview.everybody')}</span>;
}
