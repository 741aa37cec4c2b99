import { District, StaffRole } from '@jingqi/contract';
import { Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../focusFirst.ts';
import { RegisterSelect } from './RegisterSelect.tsx';
import type { StaffProblem, StaffValues } from './staffForm.ts';

interface Props {
  values: StaffValues;
  problems: readonly StaffProblem[];
  onChange: (part: Partial<StaffValues>) => void;
}

/** Role first: it decides what else is asked. */
export function StaffFields({ values, problems, onChange }: Props) {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <div className="form-grid">
      <Labelled id={`${id}-role`} label={t('people.staff.role')} note={t(`people.staff.roleHint.${values.role}`)}>
        <Select
          id={`${id}-role`}
          data-testid="staff-role"
          value={values.role}
          onChange={(role) => onChange({ role })}
          options={StaffRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Labelled>
      <Place {...{ id, values, problems, onChange }} />
      <LoginField {...{ id, values, problems, onChange }} />
      <NameFields {...{ id, values, problems, onChange }} />
    </div>
  );
}

function NameFields({ id, values, problems, onChange }: Props & { id: string }) {
  const { t } = useTranslation('console');
  return (
    <>
      <Labelled
        id={`${id}-name`}
        label={t('people.staff.name')}
        problem={problems.includes('name') && t('people.problem.name')}
      >
        <Input
          id={`${id}-name`}
          maxLength={40}
          value={values.name}
          data-testid="staff-name"
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Labelled>
      <Labelled id={`${id}-office`} label={t('people.staff.enterprise')}>
        <Input
          id={`${id}-office`}
          maxLength={80}
          value={values.enterprise}
          data-testid="staff-enterprise"
          onChange={({ target }) => onChange({ enterprise: target.value })}
        />
      </Labelled>
    </>
  );
}

function LoginField({ id, values, problems, onChange }: Props & { id: string }) {
  const { t } = useTranslation('console');
  const problem = problems.find((one) => one === 'login' || one === 'taken');
  return (
    <Labelled
      id={`${id}-login`}
      label={t('people.staff.login')}
      note={t('people.staff.loginHint')}
      problem={problem && t(`people.problem.${problem}`)}
    >
      <Input
        id={`${id}-login`}
        ref={focusFirst}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
        value={values.login}
        data-testid="staff-login"
        onChange={({ target }) => onChange({ login: target.value })}
      />
    </Labelled>
  );
}

/** A window's district, a carrier's carrier. */
function Place({ id, values, problems, onChange }: Props & { id: string }) {
  const { t } = useTranslation(['console', 'attendee']);
  if (values.role === 'window')
    return (
      <Labelled
        id={`${id}-district`}
        label={t('people.staff.district')}
        problem={problems.includes('district') && t('people.problem.district')}
      >
        <Select
          id={`${id}-district`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('people.staff.pick')}
          data-testid="staff-district"
          value={values.district}
          onChange={(district) => onChange({ district })}
          options={District.options.map((value) => ({ value, label: t(`attendee:district.${value}`) }))}
        />
      </Labelled>
    );
  if (values.role !== 'carrier') return null;
  return (
    <Labelled
      id={`${id}-carrier`}
      label={t('people.staff.carrier')}
      problem={problems.includes('carrier') && t('people.problem.carrier')}
    >
      <RegisterSelect
        id={`${id}-carrier`}
        kind="carrier"
        value={values.carrierId}
        onChoose={(carrierId) => onChange({ carrierId })}
      />
    </Labelled>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  note?: string;
  problem?: string | false | undefined;
  children: ReactNode;
}

function Labelled({ id, label, note, problem, children }: LabelledProps) {
  return (
    <div className="form-grid__field">
      <label htmlFor={id}>{label}</label>
      {children}
      {problem ? (
        <p className="form-grid__problem" role="alert">
          {problem}
        </p>
      ) : (
        note !== undefined && <p className="muted">{note}</p>
      )}
    </div>
  );
}
