import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useDevices,
  usePreview,
  useStage,
  type Devices,
  type Preview,
  type Stage,
  type VideoCodec,
} from '../../../stage/index.ts';
import { realtimeTicket, type EventSessionHandle } from '../../../realtime/index.ts';
import { useToast } from '../../../ui/toast.ts';
import { useCodec } from './useCodec.ts';
import { useComeback } from './useComeback.ts';
import { useMirror, type Mirror } from './useMirror.ts';
import { useOffSwitches, type Off } from './useOffSwitches.ts';
import { usePublishing } from './usePublishing.ts';
import { useScreenShare, type ScreenShare } from './useScreenShare.ts';

/** What the microphone's meter has noticed. */
export interface Hearing {
  isHeard: boolean;
  isSilent: boolean;
}

export interface MyMedia {
  devices: Devices;
  preview: Preview;
  stage: Stage;
  screen: ScreenShare;
  off: Off;
  toggle: (device: keyof Off) => void;
  had: { camera: boolean; microphone: boolean };
  codec: VideoCodec;
  chooseCodec: (codec: VideoCodec) => void;
  mirror: Mirror;
  hearing: Hearing;
  setHearing: (hearing: Hearing) => void;
  ticket: () => ReturnType<typeof realtimeTicket>;
}

interface Wish {
  session: Pick<EventSessionHandle, 'eventId' | 'send'>;
  /** False once the broadcast is over: devices are closed and the stage is left. */
  isOpen: boolean;
  /** Ready or on air. */
  isSending: boolean;
}

const nothingHeard: Hearing = { isHeard: false, isSilent: false };

function useShareFailed(): () => void {
  const { t } = useTranslation('studio');
  const toast = useToast();
  return useCallback(() => toast({ text: t('controls.shareFailed'), kind: 'problem' }), [t, toast]);
}

/** My devices, and the stage they are sent to. */
export function useMyMedia({ session, isOpen, isSending }: Wish): MyMedia {
  const { eventId, send } = session;
  const ticket = useCallback(() => realtimeTicket({ eventId, send }), [eventId, send]);
  const devices = useDevices();
  const { camera: cameraId, microphone: microphoneId } = devices.chosen;
  const preview = usePreview({ camera: isOpen, microphone: isOpen, cameraId, microphoneId });
  const stage = useStage({ ticket, enabled: isOpen });
  const [off, toggle] = useOffSwitches(eventId);
  const [codec, chooseCodec] = useCodec();
  const [hearing, setHearing] = useState(nothingHeard);
  const isAllowed = isOpen && isSending;
  usePublishing({ stage, device: 'camera', track: preview.camera, isAllowed, isOff: off.camera, codec });
  usePublishing({ stage, device: 'microphone', track: preview.microphone, isAllowed, isOff: off.microphone, codec });
  const screen = useScreenShare(stage.publish, isAllowed && stage.publishRights.includes('screen'), useShareFailed());
  const had = useComeback(devices, preview);
  const mirror = useMirror();
  return { mirror, devices, preview, stage, screen, off, toggle, had, codec, chooseCodec, hearing, setHearing, ticket };
}
