import type { PersonView } from '@jingqi/contract';
import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/queries.ts';
import { personActs, type PersonAct } from './personActs.ts';

export type { PersonAct };

/** What can be done with an account, behind a button. */
export function PersonActs({
  person,
  onAct,
}: {
  person: PersonView;
  onAct: (act: PersonAct, person: PersonView) => void;
}) {
  const { t } = useTranslation('console');
  const { data: me } = useMe();
  const acts = me ? personActs(person, me.id) : [];
  if (acts.length === 0) return null;
  const items = acts.map((act) => ({
    key: act,
    label: t(`people.act.${act}`),
    danger: act === 'ban',
    onClick: () => onAct(act, person),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        icon={<Ellipsis aria-hidden size={16} />}
        aria-label={t('people.menu', { name: person.name || person.login || person.contact })}
        data-testid="person-more"
      />
    </Dropdown>
  );
}
