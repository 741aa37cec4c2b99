import type { StageView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { useDevices, usePreview, type Stage } from '../../stage/index.ts';
import { Button } from '../../ui/Button.tsx';
import { OnStageBar } from './OnStageBar.tsx';
import './seat.css';
import { SeatDialog } from './SeatDialog.tsx';

interface Props {
  session: EventSessionHandle;
  stage: Stage;
  view: StageView;
}

/** A viewer's seat on stage: the invitation, the check of the devices, then the bar with mute and camera. */
export function Seat({ session, stage, view }: Props) {
  const [isPreparing, setPreparing] = useState(false);
  const [isOnStage, setOnStage] = useState(false);
  const devices = useDevices();
  const isWanted = isPreparing || isOnStage;
  const { camera: cameraId, microphone: microphoneId } = devices.chosen;
  const preview = usePreview({ camera: isWanted, microphone: isWanted, cameraId, microphoneId });
  const went = (): void => {
    setOnStage(true);
    setPreparing(false);
  };
  if (isOnStage) {
    const isOnAir = view.onAir.some(({ personId }) => personId === session.personId);
    return <OnStageBar stage={stage} camera={preview.camera} isOnAir={isOnAir && view.state === 'live'} />;
  }
  const close = (): void => setPreparing(false);
  return (
    <>
      <Invitation onPrepare={() => setPreparing(true)} />
      <SeatDialog
        open={isPreparing}
        onClose={close}
        onWent={went}
        session={session}
        stage={stage}
        devices={devices}
        preview={preview}
      />
    </>
  );
}

function Invitation({ onPrepare }: { onPrepare: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="seat" role="alert" data-testid="seat-invitation">
      <div>
        <p className="seat__title">{t('seat.invited')}</p>
        <p className="small">{t('seat.invitedBody')}</p>
      </div>
      <Button kind="primary" onClick={onPrepare} data-testid="seat-prepare">
        {t('seat.prepare')}
      </Button>
    </div>
  );
}
