import { ChevronDown, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { playTestTone } from '../../../stage/index.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { DeviceSelect } from './DeviceSelect.tsx';
import { codecs } from '../media/useCodec.ts';
import { useStudio } from '../StudioContext.ts';

/** Choice of camera, microphone and speaker; on air it is folded away. */
export function DevicePanel() {
  const { t } = useTranslation('studio');
  const { step, media } = useStudio();
  const { devices, mirror } = media;
  return (
    <details className="studio-devices" open={step === 'prepare' && hasRoom()} data-testid="studio-devices">
      <summary className="studio-devices__title">
        {t('devices.title')} <ChevronDown aria-hidden size={18} />
      </summary>
      <div className="studio-devices__grid">
        <DeviceSelect kind="camera" choices={devices.cameras} />
        <DeviceSelect kind="microphone" choices={devices.microphones} />
        <DeviceSelect kind="speaker" choices={devices.speakers} />
        <TestTone />
        <label className="studio-check">
          <input type="checkbox" checked={mirror.isOn} onChange={mirror.toggle} data-testid="studio-mirror" />
          {t('devices.mirror')}
        </label>
        <Advanced />
      </div>
    </details>
  );
}

function TestTone() {
  const { t } = useTranslation('studio');
  const { devices } = useStudio().media;
  return (
    <div className="studio-tone">
      <ActionButton onPress={() => playTestTone(devices.chosen.speaker)} data-testid="studio-tone">
        <Volume2 aria-hidden size={20} /> {t('devices.tone')}
      </ActionButton>
      <span className="muted small">{t('devices.toneHint')}</span>
    </div>
  );
}

function Advanced() {
  const { t } = useTranslation('studio');
  const { codec, chooseCodec } = useStudio().media;
  const choose = (value: string): void => chooseCodec(codecs.find((known) => known === value) ?? 'auto');
  return (
    <details className="studio-advanced">
      <summary>
        {t('devices.advanced')} <ChevronDown aria-hidden size={16} />
      </summary>
      <label className="studio-select">
        <span>{t('devices.codec')}</span>
        <select value={codec} onChange={(event) => choose(event.target.value)} data-testid="studio-codec">
          {codecs.map((known) => (
            <option key={known} value={known}>
              {t(`devices.codecs.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="muted small">{t('devices.codecHint')}</p>
    </details>
  );
}

/** On a phone the choice stays folded: the system's own devices are nearly always right there. */
function hasRoom(): boolean {
  return matchMedia('(min-width: 900px)').matches;
}
