import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '@jingqi/contract';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Panel } from '../parts/Panel.tsx';
import { showPosition } from '../runOfShow.ts';
import { useStudio } from '../StudioContext.ts';
import { CueRow } from './CueRow.tsx';

/** The run of show with what is on now and what comes next; the host goes on to the next item here. */
export function ShowPanel() {
  const { t } = useTranslation('studio');
  const { session, step, leads } = useStudio();
  const { runOfShow } = session.event;
  const { now, next } = showPosition(runOfShow, session.stage.cueId);
  const isLive = step === 'onAir' || step === 'offAir';
  const passed = now ? runOfShow.indexOf(now) : 0;
  return (
    <Panel title={t('show.title')} data-testid="studio-show">
      <ol className="studio-cues">
        {runOfShow.map((cue, index) => (
          <CueRow key={cue.id} cue={cue} place={placeOf(cue, now, next, index < passed)} />
        ))}
      </ol>
      {leads && isLive && next && <NextCue cue={next} />}
      {leads && isLive && now && !next && <p className="muted small">{t('show.last')}</p>}
    </Panel>
  );
}

function placeOf(cue: Cue, now: Cue | null, next: Cue | null, isPast: boolean): 'now' | 'next' | 'past' | 'later' {
  if (cue === now) return 'now';
  if (cue === next) return 'next';
  return isPast ? 'past' : 'later';
}

function NextCue({ cue }: { cue: Cue }) {
  const { t } = useTranslation('studio');
  const { session, run } = useStudio();
  const go = () => run('stage:cue', { eventId: session.eventId, cueId: cue.id });
  return (
    <ActionButton wide onPress={go} data-testid="studio-next-cue">
      <ListChecks aria-hidden size={20} /> {t('show.goTo', { title: cue.title })}
    </ActionButton>
  );
}
