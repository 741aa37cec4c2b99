import type { SeatView } from '@jingqi/contract';
import { Check, Minus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TrackVideo, type StageStream } from '../../../stage/index.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { useControl } from './controlContext.ts';
import { pictureWord } from './pictureWord.ts';
import { SeatActs } from './SeatActs.tsx';
import { useFrameRate } from './useFrameRate.ts';

/** One seat: what it sends, in picture and words, and bringing it on air. */
export function SeatTile({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('console');
  const { picture } = useControl();
  const streamOf = (source: StageStream['source']): StageStream | undefined =>
    picture.streams.find((stream) => stream.personId === seat.personId && stream.source === source);
  const camera = streamOf('camera');
  const screen = streamOf('screen');
  const microphone = streamOf('microphone');
  const frame = useRef<HTMLDivElement>(null);
  const rate = useFrameRate(frame, screen ? null : (camera?.track ?? null));
  const word = pictureWord(screen ?? camera ?? null, rate);
  const sound = microphone ? (microphone.paused ? 'muted' : 'on') : 'none';
  return (
    <li className={seat.onAir ? 'seat seat--air' : 'seat'} data-testid={`seat-${seat.personId}`} data-air={seat.onAir}>
      <div className="seat__frame" ref={frame}>
        <SeatPicture seat={seat} camera={camera} screen={screen} />
        <span className={seat.onAir ? 'chip chip--live seat__mark' : 'chip seat__mark'}>
          {t(seat.onAir ? 'control.stage.onAir' : 'control.stage.offAir')}
        </span>
      </div>
      <p className="seat__who">
        <strong>{seat.name}</strong>
        <span className="muted">{seat.office || t(`control.stage.${seat.role}`)}</span>
      </p>
      <p className="seat__words">
        <span className={`chip chip--${seat.present ? pictureLook[word] : ''}`} data-testid="seat-picture">
          {seat.present ? t(`control.stage.picture.${word}`) : t('control.stage.absent')}
        </span>
        {seat.present && (
          <span className={`chip chip--${sound === 'on' ? 'success' : 'warning'}`} data-testid="seat-sound">
            {t(`control.stage.sound.${sound}`)}
          </span>
        )}
        <ReadyMarks seat={seat} />
      </p>
      <SeatActs seat={seat} />
    </li>
  );
}

const marks = ['picture', 'sound', 'network'] as const;
const pictureLook = { smooth: 'success', choppy: 'warning', still: 'danger', paused: 'warning', none: 'warning' };

interface PictureProps {
  seat: SeatView;
  camera: StageStream | undefined;
  screen: StageStream | undefined;
}

function SeatPicture({ seat, camera, screen }: PictureProps) {
  const shown = screen ?? (camera?.paused ? undefined : camera);
  if (!shown) return <Avatar name={seat.name} size={56} />;
  return (
    <>
      <TrackVideo track={shown.track} className="seat__video" label={seat.name} />
      {screen && camera && !camera.paused && <TrackVideo track={camera.track} className="seat__inset" />}
    </>
  );
}

function ReadyMarks({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('console');
  if (seat.onAir) return null;
  const isWhole = marks.every((mark) => seat.marks[mark]);
  return (
    <>
      <span className={`chip chip--${seat.ready ? 'success' : ''}`} data-testid="seat-ready" data-ready={seat.ready}>
        {t(seat.ready ? 'control.stage.ready' : 'control.stage.notReady')}
      </span>
      {seat.present && (
        <span className={`chip chip--${isWhole ? 'success' : ''}`} data-testid="seat-marks">
          {marks.map((mark) => (
            <span key={mark} className="seat__tick">
              {t(`control.stage.marks.${mark}`)}
              {seat.marks[mark] ? <Check aria-hidden size={12} /> : <Minus aria-hidden size={12} />}
              <span className="visually-hidden">
                {t(seat.marks[mark] ? 'control.stage.markYes' : 'control.stage.markNo')}
              </span>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
