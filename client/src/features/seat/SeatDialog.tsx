import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { TrackVideo, type Devices, type Preview, type Stage } from '../../stage/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DeviceChoices } from './DeviceChoices.tsx';
import { LevelBar } from './LevelBar.tsx';
import { takeStage } from './takeStage.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  onWent: () => void;
  session: EventSessionHandle;
  stage: Stage;
  devices: Devices;
  preview: Preview;
}

/** How I look and sound, then on stage. */
export function SeatDialog({ open, onClose, onWent, session, stage, devices, preview }: Props) {
  const { t } = useTranslation();
  const { isGoing, error, go } = useGoing(() => takeStage(session, stage, preview), onWent);
  const canGo = preview.microphone !== null && stage.publishRights.includes('microphone');
  return (
    <Dialog title={t('seat.dialog')} open={open} onClose={onClose} data-testid="seat-dialog">
      <div className="seat__preview">
        <TrackVideo track={preview.camera} mirrored label={t('seat.previewLabel')} className="seat__video" />
      </div>
      <Problems preview={preview} />
      <LevelBar track={preview.microphone} />
      <DeviceChoices devices={devices} />
      {preview.microphone !== null && !canGo && <output className="small muted">{t('seat.opening')}</output>}
      <GoProblem error={error} />
      <Button kind="primary" wide large busy={isGoing} disabled={!canGo} onClick={go} data-testid="seat-go">
        {isGoing ? t('seat.going') : t('seat.go')}
      </Button>
    </Dialog>
  );
}

function useGoing(act: () => Promise<void>, onWent: () => void) {
  const [isGoing, setGoing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = (): void => {
    setGoing(true);
    setError(null);
    act()
      .then(onWent, setError)
      .finally(() => setGoing(false));
  };
  return { isGoing, error, go };
}

function GoProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (error === null) return null;
  return (
    <p className="field__problem" role="alert">
      {t('seat.failed')}（{errorWords(error, language)}）
    </p>
  );
}

function Problems({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const problems = (['camera', 'microphone'] as const).filter((kind) => preview.problem[kind] !== null);
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="seat__problems">
      {problems.map((kind) => (
        <p key={kind} className="field__problem">
          {t(`seat.${kind}`)}: {t(`seat.problem.${preview.problem[kind] ?? 'failed'}`)}
        </p>
      ))}
      <Button onClick={() => preview.retry()}>{t('common.retry')}</Button>
    </div>
  );
}
