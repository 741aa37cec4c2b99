import { Ear, Mic, MicOff, Video, VideoOff, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMeet } from './MeetContext.ts';

interface ToggleProps {
  icon: LucideIcon;
  label: string;
  isPressed: boolean;
  onPress: () => void;
  testId: string;
}

/** Microphone, camera, sound only: icon above its word. */
export function Toggles() {
  const { t } = useTranslation();
  const { off, toggle, isSoundOnly, setSoundOnly, preview } = useMeet().media;
  return (
    <>
      <Toggle
        icon={off.microphone ? MicOff : Mic}
        label={off.microphone ? t('meet.unmute') : t('meet.mute')}
        isPressed={off.microphone}
        onPress={() => toggle('microphone')}
        testId="meet-mute"
      />
      {!isSoundOnly && preview.camera !== null && (
        <Toggle
          icon={off.camera ? VideoOff : Video}
          label={off.camera ? t('meet.cameraOn') : t('meet.cameraOff')}
          isPressed={off.camera}
          onPress={() => toggle('camera')}
          testId="meet-camera"
        />
      )}
      <Toggle
        icon={Ear}
        label={isSoundOnly ? t('meet.withPicture') : t('meet.soundOnly')}
        isPressed={isSoundOnly}
        onPress={() => setSoundOnly(!isSoundOnly)}
        testId="meet-sound-only"
      />
    </>
  );
}

/** One control of the bar. */
export function Toggle({ icon: Icon, label, isPressed, onPress, testId }: ToggleProps) {
  return (
    <button
      type="button"
      className={isPressed ? 'meet-control meet-control--on' : 'meet-control'}
      aria-pressed={isPressed}
      onClick={onPress}
      data-testid={testId}
    >
      <Icon aria-hidden size={22} />
      <span>{label}</span>
    </button>
  );
}
