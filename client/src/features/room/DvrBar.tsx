import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HlsPlayer, HlsSnapshot } from '../../hls/index.ts';
import { formatElapsed } from '../../ui/time.ts';
import './dvr.css';

/** So far one can go back, in seconds, before there is a bar for it. */
const worthwhile = 15;

interface Props {
  player: HlsPlayer;
  snapshot: HlsSnapshot;
}

/** Pause, back by up to half an hour, and to live again. */
export function DvrBar({ player, snapshot }: Props) {
  const { t } = useTranslation();
  const { isPaused, isAtEdge } = snapshot;
  const name = isPaused ? t('room.hls.play') : t('room.hls.pause');
  return (
    <fieldset className="dvr" aria-label={t('room.hls.bar')} data-testid="dvr">
      <button type="button" className="icon-button" aria-label={name} title={name} onClick={player.togglePlay}>
        {isPaused ? <Play aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
      </button>
      {snapshot.end - snapshot.start > worthwhile ? (
        <Range player={player} snapshot={snapshot} />
      ) : (
        <span className="dvr__range" />
      )}
      <button
        type="button"
        className={`dvr__live ${isAtEdge ? 'dvr__live--on' : ''}`}
        disabled={isAtEdge}
        onClick={player.goLive}
        data-testid="back-to-live"
      >
        {isAtEdge ? t('room.hls.atLive') : t('room.hls.backToLive')}
      </button>
    </fieldset>
  );
}

/** One press of an arrow key, in seconds. */
const step = 5;

/** In seconds before live. What is dragged is gone to when it is let go. */
function Range({ player, snapshot: { start, end, position, isAtEdge } }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<number | null>(null);
  const length = Math.ceil((end - start) / step) * step;
  const behind =
    dragged ?? (isAtEdge ? 0 : Math.min(length, Math.max(step, Math.round((end - position) / step) * step)));
  const go = (): void => {
    if (dragged !== null) player.seek(end - dragged);
    setDragged(null);
  };
  const words = behind === 0 ? t('room.hls.atLive') : t('room.hls.behind', { time: formatElapsed(behind * 1_000) });
  return (
    <>
      <input
        type="range"
        className="dvr__range"
        aria-label={t('room.hls.place')}
        aria-valuetext={words}
        min={-length}
        max={0}
        step={step}
        value={-behind}
        onChange={({ target }) => setDragged(-Number(target.value))}
        onPointerUp={go}
        onPointerCancel={() => setDragged(null)}
        onKeyUp={go}
        onBlur={go}
        data-testid="dvr-range"
      />
      <span className="dvr__behind small muted tabular" aria-hidden>
        {behind === 0 ? '' : `−${formatElapsed(behind * 1_000)}`}
      </span>
    </>
  );
}
