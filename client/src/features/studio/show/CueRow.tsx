import { useTranslation } from 'react-i18next';
import type { Cue } from '@jingqi/contract';
import { Elapsed } from '../parts/Elapsed.tsx';
import { useStudio } from '../StudioContext.ts';

interface Props {
  cue: Cue;
  place: 'now' | 'next' | 'past' | 'later';
}

/** One item of the run of show. */
export function CueRow({ cue, place }: Props) {
  const { t } = useTranslation('studio');
  const words = { now: t('show.now'), next: t('show.next'), past: t('show.done'), later: '' };
  return (
    <li
      className={`studio-cue studio-cue--${place}`}
      aria-current={place === 'now'}
      data-testid="studio-cue"
      data-place={place}
    >
      <span className="studio-cue__title">{cue.title}</span>
      {words[place] !== '' && <span className={`studio-tag studio-tag--${place}`}>{words[place]}</span>}
      <span className="studio-cue__time muted small tabular">{t('show.minutes', { count: cue.minutes })}</span>
      {place === 'now' && <Used />}
    </li>
  );
}

function Used() {
  const { t } = useTranslation('studio');
  const { offsetMs, stage } = useStudio().session;
  if (stage.cueStartedAt === null) return null;
  return (
    <span className="studio-cue__used">
      {t('show.used')} <Elapsed since={stage.cueStartedAt} offsetMs={offsetMs} />
    </span>
  );
}
