import type { Cue } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import './events.css';

/** The programme; the item on now is marked. */
export function RunOfShow({ cues, currentId }: { cues: Cue[]; currentId: string | null }) {
  const { t } = useTranslation();
  const currentAt = cues.findIndex(({ id }) => id === currentId);
  return (
    <ol className="run" data-testid="run-of-show">
      {cues.map((cue, index) => (
        <li
          key={cue.id}
          className={`run__item ${index < currentAt ? 'run__item--done' : ''}`}
          aria-current={index === currentAt ? 'step' : undefined}
        >
          <span className="run__title">{cue.title}</span>
          {index === currentAt && <span className="mark mark--air">{t('page.now')}</span>}
          <span className="small muted tabular">{t('page.minutes', { count: cue.minutes })}</span>
        </li>
      ))}
    </ol>
  );
}
