import { useTranslation } from 'react-i18next';
import type { DeviceChoice } from '../../../stage/index.ts';
import { useStudio } from '../StudioContext.ts';

interface Props {
  kind: 'camera' | 'microphone' | 'speaker';
  choices: readonly DeviceChoice[];
}

/** One kind of device; the first entry leaves the choice to the system. */
export function DeviceSelect({ kind, choices }: Props) {
  const { t } = useTranslation('studio');
  const { devices } = useStudio().media;
  const label = t(`devices.${kind}`);
  return (
    <label className="studio-select">
      <span>{label}</span>
      <select
        value={devices.chosen[kind]}
        onChange={(event) => devices.choose(kind, event.target.value)}
        data-testid={`studio-${kind}`}
      >
        <option value="">{t('devices.system')}</option>
        {choices.map(({ deviceId, label: name }, index) => (
          <option key={deviceId} value={deviceId}>
            {name || t('devices.unnamed', { kind: label, number: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}
