import { Role } from '@jingqi/contract';
import { Button, Input, Select } from 'antd';
import { Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleDialogs, type Asked } from '../../features/console/people/PeopleDialogs.tsx';
import { PeopleList } from '../../features/console/people/PeopleList.tsx';
import type { PeopleSearch } from '../../features/console/people/peopleQueries.ts';
import { usePersonActs } from '../../features/console/people/usePersonActs.ts';
import { useTyped } from '../../features/console/useTyped.ts';
import { PageHead } from './PageHead.tsx';

type WantedRole = NonNullable<PeopleSearch['role']> | '';
const roles = Role.exclude(['guest']).options;

/** Accounts: finding, suspending, making staff. */
export function PeoplePage() {
  const { t } = useTranslation('console');
  const [asked, setAsked] = useState<Asked>(null);
  const [role, setRole] = useState<WantedRole>('');
  const { sought, type } = useTyped();
  const act = usePersonActs(setAsked);
  return (
    <>
      <PageHead
        title={t('people.title')}
        note={t('people.hint')}
        actions={
          <Button
            type="primary"
            icon={<UserPlus aria-hidden size={16} />}
            data-testid="staff-add"
            onClick={() => setAsked({ kind: 'add' })}
          >
            {t('people.add')}
          </Button>
        }
      />
      <Tools role={role} onRole={setRole} onType={type} />
      <PeopleList search={{ ...(sought ? { text: sought } : {}), ...(role ? { role } : {}) }} onAct={act} />
      <PeopleDialogs asked={asked} onAsk={setAsked} />
    </>
  );
}

interface ToolsProps {
  role: WantedRole;
  onRole: (role: WantedRole) => void;
  onType: (text: string) => void;
}

function Tools({ role, onRole, onType }: ToolsProps) {
  const { t } = useTranslation('console');
  return (
    <div className="list-tools people-tools">
      <Input
        className="people-tools__text"
        prefix={<Search aria-hidden size={16} />}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        maxLength={80}
        allowClear
        data-testid="people-search"
        onChange={({ target }) => onType(target.value)}
      />
      <Select
        className="people-tools__role"
        aria-label={t('people.role')}
        data-testid="people-role"
        value={role}
        onChange={onRole}
        options={[
          { value: '' as const, label: t('people.anyRole') },
          ...roles.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
      />
    </div>
  );
}
