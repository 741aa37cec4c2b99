import type { PersonView } from '@jingqi/contract';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../useNotice.ts';
import type { Asked } from './PeopleDialogs.tsx';
import type { PersonAct } from './personActs.ts';
import { useSaveStaff, useSetInvestor, useUnban } from './peopleQueries.ts';
import { staffInput, staffValues } from './staffForm.ts';

/** Begins an act upon an account: a dialogue of its own, or a question first. */
export function usePersonActs(onAsk: (asked: Asked) => void): (act: PersonAct, person: PersonView) => void {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const notice = useNotice();
  const unbanning = useUnban();
  const investing = useSetInvestor();
  const saving = useSaveStaff();
  const ask = (words: { title: string; content: string; okText: string }, run: () => Promise<unknown>): void => {
    modal.confirm({
      ...words,
      icon: null,
      okButtonProps: { 'data-testid': 'person-confirm' },
      onOk: () => run().catch(notice.problem),
    });
  };
  const words = (key: 'unban' | 'renew', name: string) => ({
    title: t(`people.${key}.title`, { name }),
    content: t(`people.${key}.body`),
    okText: t(`people.${key}.confirm`),
  });
  const renew = async (person: PersonView): Promise<void> => {
    const { person: saved, password } = await saving.mutateAsync({ ...staffInput(staffValues(person)), renew: true });
    if (password !== null) onAsk({ kind: 'password', made: { person: saved, password } });
  };
  const unban = async (person: PersonView, name: string): Promise<void> => {
    await unbanning.mutateAsync(person);
    notice.done(t('people.unban.done', { name }));
  };
  const backToSme = async (person: PersonView, name: string): Promise<void> => {
    await investing.mutateAsync({ person, institutionId: null });
    notice.done(t('people.investor.undone', { name }));
  };
  return (act, person) => {
    const name = person.name || person.login || person.contact;
    if (act === 'unban') ask(words('unban', name), () => unban(person, name));
    else if (act === 'renew') ask(words('renew', name), () => renew(person));
    else if (act === 'sme') void backToSme(person, name).catch(notice.problem);
    else onAsk({ kind: act, person });
  };
}
