import type { RecordingView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../ui/useNow.ts';
import type { RecordingAct } from './recordingActs.ts';
import { RecordingRow } from './RecordingRow.tsx';
import './recordings.css';

const columns = ['title', 'state', 'length', 'size', 'keep', 'acts'] as const;

interface Props {
  recordings: readonly RecordingView[];
  /** Null: they are only looked at. */
  onAct: ((eventId: string, act: RecordingAct) => void) | null;
}

/** Recordings in rows; on a phone each is a card. */
export function RecordingTable({ recordings, onAct }: Props) {
  const { t } = useTranslation('console');
  const now = useNow(30_000);
  return (
    <table className="panel row-table" aria-label={t('recordings.title')} data-testid="recordings">
      <thead>
        <tr className="recordings__row recordings__head">
          {columns.map((column) => (
            <th key={column}>{t(`recordings.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {recordings.map((recording) => (
          <RecordingRow
            key={recording.eventId}
            recording={recording}
            now={now}
            {...(onAct ? { onAct: (act) => onAct(recording.eventId, act) } : {})}
          />
        ))}
      </tbody>
    </table>
  );
}
