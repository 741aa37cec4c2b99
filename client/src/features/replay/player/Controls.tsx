import { Maximize, Minimize, Pause, Play, RotateCcw, RotateCw, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../../ui/time.ts';
import { QualityMenu, SpeedMenu } from './Menus.tsx';
import type { ReplayPlayer } from './useReplayPlayer.ts';
import { VolumeControl } from './VolumeControl.tsx';

export const jumpMs = 10_000;

interface Props {
  replay: ReplayPlayer;
  durationMs: number;
  /** What is played now; empty: it has no name. */
  chapter: string;
  isFull: boolean;
  onFull: () => void;
}

/** The buttons below the time bar. */
export function Controls({ replay, durationMs, chapter, isFull, onFull }: Props) {
  const { t } = useTranslation();
  const { positionMs, seek, video } = replay;
  return (
    <div className="controls">
      <div className="controls__group">
        <PlayButton replay={replay} />
        <IconButton icon={RotateCcw} name={t('replay.back')} onPress={() => seek(Math.max(0, positionMs - jumpMs))} />
        <IconButton
          icon={RotateCw}
          name={t('replay.forward')}
          onPress={() => seek(Math.min(durationMs, positionMs + jumpMs))}
        />
      </div>
      <p className="controls__where">
        <span className="tabular" data-testid="replay-time">
          {formatElapsed(positionMs)} / {formatElapsed(durationMs)}
        </span>
        <span className="controls__chapter">{chapter}</span>
      </p>
      <div className="controls__group controls__group--end">
        <VolumeControl video={video} />
        <SpeedMenu video={video} />
        <QualityMenu replay={replay} />
        <IconButton
          icon={isFull ? Minimize : Maximize}
          name={t(isFull ? 'replay.leaveFull' : 'replay.full')}
          onPress={onFull}
        />
      </div>
    </div>
  );
}

function PlayButton({ replay: { player, snapshot } }: { replay: ReplayPlayer }) {
  const { t } = useTranslation();
  const hasEnded = snapshot?.state === 'ended';
  const isStill = snapshot === null || snapshot.isPaused || snapshot.state === 'loading';
  const name = hasEnded ? t('replay.again') : isStill ? t('replay.play') : t('replay.pause');
  return (
    <IconButton
      icon={hasEnded ? Undo2 : isStill ? Play : Pause}
      name={name}
      testId="replay-play"
      onPress={() => player?.togglePlay()}
    />
  );
}

interface IconProps {
  icon: LucideIcon;
  name: string;
  testId?: string;
  onPress: () => void;
}

function IconButton({ icon: Icon, name, testId, onPress }: IconProps) {
  return (
    <button
      type="button"
      className="controls__button"
      aria-label={name}
      title={name}
      onClick={onPress}
      data-testid={testId}
    >
      <Icon aria-hidden size={22} />
    </button>
  );
}
