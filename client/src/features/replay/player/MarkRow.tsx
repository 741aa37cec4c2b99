import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../../ui/time.ts';
import { marksOf, type Asked, type Mark } from '../logic/marks.ts';

/** Two marks are so far apart at least, in pixels. */
const gap = 28;

interface Props {
  asked: readonly Asked[];
  durationMs: number;
  width: number;
  onQuestion: (questionId: string, ms: number) => void;
}

/** Questions where they are taken up, each named for those who do not see the bar. */
export function MarkRow({ asked, durationMs, width, onQuestion }: Props) {
  const marks = asked.flatMap(({ question, offsetMs }) =>
    offsetMs === null ? [] : [{ questionId: question.id, offsetMs }],
  );
  const questions = asked.map(({ question }) => question);
  return (
    <ul className="marks">
      {marksOf({ marks, questions }, { durationMs, width, gap }).map((mark) => (
        <li key={mark.offsetMs} style={{ left: `${mark.share * 100}%` }}>
          <MarkButton mark={mark} onQuestion={onQuestion} />
        </li>
      ))}
    </ul>
  );
}

function MarkButton({ mark: { offsetMs, questions }, onQuestion }: { mark: Mark } & Pick<Props, 'onQuestion'>) {
  const { t } = useTranslation();
  const [first] = questions;
  const count = questions.length;
  const words = { time: formatElapsed(offsetMs), text: questions.map(({ text }) => text).join(t('replay.comma')) };
  const name = count > 1 ? t('replay.markMany', { ...words, count }) : t('replay.markOne', words);
  return (
    <button
      type="button"
      className="marks__mark"
      aria-label={name}
      title={name}
      onClick={() => first && onQuestion(first.id, offsetMs)}
      data-testid="replay-mark"
    >
      <span className="marks__sign tabular">{count > 1 ? count : ''}</span>
    </button>
  );
}
