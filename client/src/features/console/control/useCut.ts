import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../useNotice.ts';
import { useControl } from './controlContext.ts';
import { cutPlan, restorePlan } from './cutPlan.ts';

/** 断播: everybody off air behind a slate, without ending; and back again. */
export function useCut() {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const { session, command } = useControl();
  const { eventId, stage } = session;
  const seats = session.backstage?.seats ?? [];
  const [remembered, setRemembered] = useState<readonly string[]>([]);
  const air = (personId: string, onAir: boolean): Promise<unknown> =>
    command('stage:air', { eventId, personId, onAir });
  const cut = async (): Promise<void> => {
    const off = cutPlan(seats);
    setRemembered(off);
    const slate = command('stage:slate', { eventId, text: t('control.cut.slate') });
    const answers = await Promise.all([slate, ...off.map((personId) => air(personId, false))]);
    if (answers.every((answer) => answer !== null)) notice.done(t('control.cut.done'));
  };
  const restore = async (): Promise<void> => {
    const back = restorePlan(seats, remembered);
    const answers = await Promise.all(back.map((personId) => air(personId, true)));
    const isWhole = answers.every((answer) => answer !== null) && back.length >= Math.max(1, remembered.length);
    // With nobody on air the slate stays: better a sentence than a black picture.
    if (answers.some((answer) => answer !== null)) await command('stage:slate', { eventId, text: '' });
    if (isWhole) notice.done(t('control.cut.restored'));
    else notice.tell(t('control.cut.partly'));
  };
  const isCut = stage.state === 'live' && stage.slate !== null && stage.onAir.length === 0;
  return { isCut, cut, restore };
}
