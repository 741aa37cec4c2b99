import { Button } from 'antd';
import { SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock } from '../../../ui/time.ts';
import { clockWords } from '../duration.ts';
import { useControl } from './controlContext.ts';
import { runClock, type CueRow, type RunClock } from './runClock.ts';

const clockOf = (ms: number): string => new Date(ms).toISOString();

/** The run of show: what is now and for how long yet, what comes when, and going on. */
export function RunPanel() {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { session, command, now } = useControl();
  const clock = runClock(session.event, session.stage, now);
  const isLive = session.stage.state === 'live';
  const go = (cueId: string): Promise<unknown> => command('stage:cue', { eventId: session.eventId, cueId });
  return (
    <section className="panel run" data-testid="run-panel">
      <header className="run__head">
        <h2 className="panel__title">{t('control.run.title')}</h2>
        <span className="muted tabular">
          {t('control.run.endExpected', { time: formatClock(clockOf(clock.expectedEnd), language) })}
        </span>
      </header>
      <ol className="run__rows">
        {clock.rows.map((row) => (
          <RunRow key={row.cue.id} row={row} clock={clock} onGo={isLive ? go : null} />
        ))}
      </ol>
      <NextButton clock={clock} onGo={isLive ? go : null} />
    </section>
  );
}

interface RowProps {
  row: CueRow;
  clock: RunClock;
  onGo: ((cueId: string) => Promise<unknown>) | null;
}

function RunRow({ row, clock, onGo }: RowProps) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const isShifted = row.state === 'coming' && Math.abs(row.expectedAt - row.plannedAt) >= 60_000;
  const planned = t('control.run.planned', { time: formatClock(clockOf(row.plannedAt), language) });
  const content = (
    <>
      <span className="run__time tabular">{formatClock(clockOf(row.expectedAt), language)}</span>
      <span className="run__what">
        <strong>{row.cue.title}</strong>
        <span className="muted tabular">
          {t('control.run.minutes', { count: row.cue.minutes })}
          {isShifted && ` · ${planned}`}
        </span>
        {row.state === 'now' && <Left clock={clock} minutes={row.cue.minutes} />}
      </span>
      {row.state === 'now' && <span className="chip chip--primary">{t('control.run.now')}</span>}
    </>
  );
  const look = `run__row run__row--${row.state}`;
  return (
    <li data-testid={`run-${row.cue.id}`} data-state={row.state}>
      <button
        type="button"
        className={look}
        disabled={onGo === null || row.state === 'now'}
        title={t('control.run.jump', { title: row.cue.title })}
        onClick={() => void onGo?.(row.cue.id)}
      >
        {content}
      </button>
    </li>
  );
}

function Left({ clock, minutes }: { clock: RunClock; minutes: number }) {
  const { t } = useTranslation('console');
  const isOver = clock.leftMs < 0;
  const share = Math.min(1, clock.elapsedMs / (minutes * 60_000));
  return (
    <>
      <span className={isOver ? 'run__left run__left--over tabular' : 'run__left tabular'} data-testid="run-left">
        {t(isOver ? 'control.run.over' : 'control.run.left', { time: clockWords(clock.leftMs) })}
      </span>
      <span className="run__bar">
        <span style={{ width: `${share * 100}%` }} className={isOver ? 'run__bar--over' : ''} />
      </span>
    </>
  );
}

function NextButton({ clock, onGo }: Omit<RowProps, 'row'>) {
  const { t } = useTranslation('console');
  const { session } = useControl();
  if (session.stage.state === 'ended') return null;
  if (onGo === null) return <p className="muted run__note">{t('control.run.notLive')}</p>;
  const { next } = clock;
  if (!next) return <p className="muted run__note">{t('control.run.last')}</p>;
  return (
    <Button
      block
      size="large"
      type="primary"
      ghost
      icon={<SkipForward aria-hidden size={16} />}
      data-testid="run-next"
      onClick={() => void onGo(next.id)}
    >
      {t('control.run.goNext', { title: next.title })}
    </Button>
  );
}
