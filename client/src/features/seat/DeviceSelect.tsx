import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceChoice } from '../../stage/index.ts';

interface Props {
  label: string;
  choices: readonly DeviceChoice[];
  chosen: string;
  onChoose: (deviceId: string) => void;
}

/** Which camera or microphone. */
export function DeviceSelect({ label, choices, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field__input" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t('seat.system')}</option>
        {choices
          .filter(({ deviceId }) => deviceId !== '')
          .map(({ deviceId, label: name }, index) => (
            <option key={deviceId} value={deviceId}>
              {name === '' ? `${label} ${index + 1}` : name}
            </option>
          ))}
      </select>
    </div>
  );
}
