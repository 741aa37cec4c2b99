import { useTranslation } from 'react-i18next';
import type { useDevices } from '../../stage/index.ts';
import { DeviceSelect } from './DeviceSelect.tsx';

/** Which camera and which microphone. */
export function DeviceChoices({ devices }: { devices: ReturnType<typeof useDevices> }) {
  const { t } = useTranslation();
  return (
    <>
      <DeviceSelect
        label={t('seat.camera')}
        choices={devices.cameras}
        chosen={devices.chosen.camera}
        onChoose={(id) => devices.choose('camera', id)}
      />
      <DeviceSelect
        label={t('seat.microphone')}
        choices={devices.microphones}
        chosen={devices.chosen.microphone}
        onChoose={(id) => devices.choose('microphone', id)}
      />
    </>
  );
}
