import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/states.tsx';
import { formatElapsed } from '../../ui/time.ts';
import { chapterAt, type Chapter } from './logic/chapters.ts';

interface Props {
  chapters: readonly Chapter[];
  positionMs: number;
  onSeek: (ms: number) => void;
}

/** Items of the run of show as they really began; the one that is played is marked. */
export function ChapterList({ chapters, positionMs, onSeek }: Props) {
  const { t } = useTranslation();
  const current = chapterAt(chapters, positionMs);
  if (chapters.every(({ title }) => title === '')) return <EmptyState title={t('replay.noChapters')} />;
  return (
    <ol className="chapters" data-testid="replay-chapters">
      {chapters.map((chapter) => (
        <li key={chapter.startMs}>
          <button
            type="button"
            className="chapters__chapter"
            aria-current={chapter === current ? 'step' : undefined}
            onClick={() => onSeek(chapter.startMs)}
          >
            <span className="tabular muted">{formatElapsed(chapter.startMs)}</span>
            <span>{chapter.title || t('replay.beginning')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
