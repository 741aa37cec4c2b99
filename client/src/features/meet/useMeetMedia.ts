import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDevices, usePreview, useStage, type Devices, type Preview, type Stage } from '../../stage/index.ts';
import { useToast } from '../../ui/toast.ts';
import { useComeback } from '../studio/media/useComeback.ts';
import { useOffSwitches, type Off } from '../studio/media/useOffSwitches.ts';
import { usePublishing } from '../studio/media/usePublishing.ts';
import { useScreenShare, type ScreenShare } from '../studio/media/useScreenShare.ts';
import type { MeetRoom } from './useMeetRoom.ts';

export interface MeetMedia {
  readonly devices: Devices;
  readonly preview: Preview;
  readonly stage: Stage;
  readonly screen: ScreenShare;
  readonly off: Off;
  readonly toggle: (device: keyof Off) => void;
  /** Neither my picture is sent nor the others' received. */
  readonly isSoundOnly: boolean;
  readonly setSoundOnly: (isSoundOnly: boolean) => void;
}

interface Wish {
  /** In the waiting room or the room: devices are open. */
  readonly isIn: boolean;
  /** The meeting is on: the stage is entered and all is sent. */
  readonly isOn: boolean;
}

/** My devices, and the private stage of the meeting. */
export function useMeetMedia({ meeting, ticket }: MeetRoom, { isIn, isOn }: Wish): MeetMedia {
  const [isSoundOnly, setSoundOnly] = useState(false);
  const devices = useDevices();
  const { camera: cameraId, microphone: microphoneId } = devices.chosen;
  const preview = usePreview({ camera: isIn && !isSoundOnly, microphone: isIn, cameraId, microphoneId });
  const stage = useStage({ ticket, enabled: isOn });
  const [off, toggle] = useOffSwitches(meeting.id);
  const { publish, holdPictures } = stage;
  const sending = { stage, codec: 'auto' } as const;
  usePublishing({
    ...sending,
    device: 'camera',
    track: preview.camera,
    isAllowed: isOn && !isSoundOnly,
    isOff: off.camera,
  });
  usePublishing({
    ...sending,
    device: 'microphone',
    track: preview.microphone,
    isAllowed: isOn,
    isOff: off.microphone,
  });
  useEffect(() => holdPictures(isSoundOnly), [holdPictures, isSoundOnly]);
  useComeback(devices, preview);
  const mayShare = isOn && stage.publishRights.includes('screen');
  const screen = useScreenShare(publish, mayShare, useShareFailed());
  return { devices, preview, stage, screen, off, toggle, isSoundOnly, setSoundOnly };
}

function useShareFailed(): () => void {
  const { t } = useTranslation();
  const toast = useToast();
  return useCallback(() => toast({ text: t('meet.shareFailed'), kind: 'problem' }), [t, toast]);
}
