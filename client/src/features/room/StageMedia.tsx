import type { EventView, StageView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { Frame } from './Frame.tsx';
import { HlsStage } from './HlsStage.tsx';
import type { PictureTime } from './pictured/PictureTime.ts';
import { RealtimeStage } from './RealtimeStage.tsx';
import { useWay } from './way/useWay.ts';

export interface StageMediaProps {
  session: EventSessionHandle;
  event: EventView;
  view: StageView;
  /** Is told the time of a picture that comes late. */
  time: PictureTime;
}

/** Finds the way the picture comes, and shows it. */
export function StageMedia(props: StageMediaProps) {
  const { t } = useTranslation();
  const way = useWay(props.session);
  if (way.path === 'realtime') return <RealtimeStage {...props} way={way} />;
  if (way.path === 'hls' && way.address) return <HlsStage {...props} way={way} address={way.address} />;
  return (
    <Frame session={props.session}>
      <p className="slate">{t('room.media.connecting')}</p>
    </Frame>
  );
}
