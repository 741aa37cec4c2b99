import { Mic, MicOff, ScreenShare, ScreenShareOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../StudioContext.ts';
import { mayPublish } from '../studioStep.ts';
import { useShortcuts } from '../useShortcuts.ts';
import { Control } from './Control.tsx';

/** Mute, camera off, share a screen; each also by a key. */
export function MediaControls() {
  const { t } = useTranslation('studio');
  const { off, screen, toggle } = useStudio().media;
  useShortcuts({
    toggleMicrophone: () => toggle('microphone'),
    toggleCamera: () => toggle('camera'),
    toggleScreen: () => void screen.toggle(),
  });
  return (
    <fieldset className="studio-controls" title={t('controls.keys')}>
      <legend className="visually-hidden">{t('controls.label')}</legend>
      <Control
        name="mute"
        icon={off.microphone ? MicOff : Mic}
        label={off.microphone ? t('controls.unmute') : t('controls.mute')}
        shortcut="M"
        isOff={off.microphone}
        onPress={() => toggle('microphone')}
      />
      <Control
        name="camera-off"
        icon={off.camera ? VideoOff : Video}
        label={off.camera ? t('controls.cameraOn') : t('controls.cameraOff')}
        shortcut="C"
        isOff={off.camera}
        onPress={() => toggle('camera')}
      />
      <ShareControl />
      <p className="studio-keys muted">{t('controls.keys')}</p>
    </fieldset>
  );
}

/** Only where the browser can, and once somebody sees it. */
function ShareControl() {
  const { t } = useTranslation('studio');
  const { media, session, seat } = useStudio();
  const { screen } = media;
  if (!screen.isPossible || !mayPublish(session.stage.state, seat)) return null;
  return (
    <Control
      name="share"
      icon={screen.track ? ScreenShareOff : ScreenShare}
      label={screen.track ? t('controls.stopShare') : t('controls.share')}
      shortcut="S"
      isOff={screen.track !== null}
      onPress={() => void screen.toggle()}
    />
  );
}
