import { useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../../ui/time.ts';
import { chapterAt, type Chapter } from '../logic/chapters.ts';
import type { Asked } from '../logic/marks.ts';
import { MarkRow } from './MarkRow.tsx';
import { useWidth } from './useWidth.ts';

interface Props {
  durationMs: number;
  positionMs: number;
  chapters: readonly Chapter[];
  asked: readonly Asked[];
  onSeek: (ms: number) => void;
  /** A mark was pressed. */
  onQuestion: (questionId: string, ms: number) => void;
}

/** Where we are, in chapters, with a mark for each question. What is dragged is gone to when it is let go. */
export function TimeBar({ durationMs, positionMs, chapters, asked, onSeek, onQuestion }: Props) {
  const [bar, setBar] = useState<HTMLDivElement | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const width = useWidth(bar);
  const shown = dragged ?? Math.min(positionMs, durationMs);
  const go = (): void => {
    if (dragged !== null) onSeek(dragged);
    setDragged(null);
  };
  const point = ({ clientX, pointerType }: PointerEvent): void => {
    const box = bar?.getBoundingClientRect();
    if (!box || pointerType === 'touch') return;
    setPointed(Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * durationMs);
  };
  const bubble = dragged ?? pointed;
  return (
    <div className="time-bar" onPointerMove={point} onPointerLeave={() => setPointed(null)}>
      <div className="time-bar__inner" ref={setBar}>
        <MarkRow asked={asked} durationMs={durationMs} width={width} onQuestion={onQuestion} />
        <div className="time-bar__track" aria-hidden>
          {chapters.map((chapter) => (
            <Segment key={chapter.startMs} chapter={chapter} shown={shown} />
          ))}
        </div>
        {bubble !== null && <Bubble ms={bubble} chapters={chapters} durationMs={durationMs} />}
      </div>
      <Range
        durationMs={durationMs}
        shown={shown}
        chapter={chapterAt(chapters, shown)?.title ?? ''}
        onDrag={setDragged}
        onGo={go}
      />
    </div>
  );
}

function Segment({ chapter: { startMs, endMs }, shown }: { chapter: Chapter; shown: number }) {
  const length = Math.max(1, endMs - startMs);
  const played = Math.min(1, Math.max(0, (shown - startMs) / length));
  return (
    <span className="time-bar__segment" style={{ flexGrow: length }}>
      <span style={{ width: `${played * 100}%` }} />
    </span>
  );
}

function Bubble({ ms, chapters, durationMs }: { ms: number; chapters: readonly Chapter[]; durationMs: number }) {
  const title = chapterAt(chapters, ms)?.title ?? '';
  return (
    <span className="time-bar__bubble tabular" aria-hidden style={{ left: `${(ms / Math.max(1, durationMs)) * 100}%` }}>
      {formatElapsed(ms)}
      {title !== '' && <span>{title}</span>}
    </span>
  );
}

interface RangeProps {
  durationMs: number;
  shown: number;
  chapter: string;
  /** null: the drag was taken away. */
  onDrag: (ms: number | null) => void;
  onGo: () => void;
}

function Range({ durationMs, shown, chapter, onDrag, onGo }: RangeProps) {
  const { t } = useTranslation();
  const words = { time: formatElapsed(shown), length: formatElapsed(durationMs), chapter };
  return (
    <input
      type="range"
      className="time-bar__range"
      aria-label={t('replay.bar')}
      aria-valuetext={chapter === '' ? t('replay.barValue', words) : t('replay.barChapter', words)}
      min={0}
      max={Math.round(durationMs / 1_000)}
      step={1}
      value={Math.round(shown / 1_000)}
      onChange={({ target }) => onDrag(Number(target.value) * 1_000)}
      onPointerUp={onGo}
      onPointerCancel={() => onDrag(null)}
      onKeyUp={onGo}
      onBlur={onGo}
      data-testid="replay-bar"
    />
  );
}
