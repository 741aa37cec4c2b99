import type { RecordingState, RecordingView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock, formatDay } from '../../../ui/time.ts';
import { durationWords } from '../duration.ts';
import { RecordingActs } from './RecordingActs.tsx';
import type { RecordingAct } from './recordingActs.ts';
import { sizeWords } from './sizeWords.ts';

const tones = { recording: 'live', ready: 'success', withdrawn: 'warning', removed: 'plain' } as const satisfies Record<
  RecordingState,
  string
>;

interface Props {
  recording: RecordingView;
  now: number;
  /** Absent: it is only looked at. */
  onAct?: (act: RecordingAct) => void;
}

/** One recording. */
export function RecordingRow({ recording, now, onAct }: Props) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { eventId, title, state, beganAt, durationMs, bytes, held, reason } = recording;
  const hasFiles = state !== 'removed' && durationMs > 0;
  return (
    <tr className="recordings__row" data-testid={`recording-${eventId}`} data-state={state}>
      <td>
        {state === 'ready' ? <Link to={`/e/${eventId}/replay`}>{title}</Link> : <strong>{title}</strong>}
        <span className="muted tabular">
          {formatDay(beganAt, language, now)} {formatClock(beganAt, language)}
        </span>
      </td>
      <td>
        <span className="recordings__chips">
          <span className={`chip chip--${tones[state]}`}>{t(`recordings.state.${state}`)}</span>
          {held && <span className="chip chip--gold">{t('recordings.held')}</span>}
        </span>
        {reason !== '' && <span className="muted">{reason}</span>}
      </td>
      <td className="tabular">{hasFiles ? durationWords(durationMs, language) : '—'}</td>
      <td className="tabular">{hasFiles ? sizeWords(bytes) : '—'}</td>
      <td>
        <KeepUntil recording={recording} now={now} />
      </td>
      <td>{onAct && <RecordingActs recording={recording} onAct={onAct} />}</td>
    </tr>
  );
}

function KeepUntil({ recording: { state, held, keepUntil }, now }: Pick<Props, 'recording' | 'now'>) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  if (state === 'removed')
    return keepUntil === null ? <>—</> : <>{t('recordings.removedOn', { day: formatDay(keepUntil, language, now) })}</>;
  if (held) return <>{t('recordings.keptHeld')}</>;
  if (keepUntil === null) return <span className="muted">{t('recordings.keptLater')}</span>;
  return <>{t('recordings.keptUntil', { day: formatDay(keepUntil, language, now) })}</>;
}
