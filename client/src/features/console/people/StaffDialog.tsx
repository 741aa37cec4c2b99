import type { PersonView } from '@jingqi/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { useNotice } from '../useNotice.ts';
import { useSaveStaff } from './peopleQueries.ts';
import { StaffFields } from './StaffFields.tsx';
import { staffInput, staffProblems, staffValues, type StaffProblem, type StaffValues } from './staffForm.ts';

export interface NewPassword {
  person: PersonView;
  password: string;
}
interface Props {
  /** Null: a new account. */
  person: PersonView | null;
  onClose: () => void;
  onPassword: (made: NewPassword) => void;
}

/** A staff account, made or changed. */
export function StaffDialog({ person, onClose, onPassword }: Props) {
  const { t } = useTranslation('console');
  const form = useStaffForm({ person, onClose, onPassword });
  return (
    <Modal
      open
      title={person ? t('people.staff.editTitle', { name: person.name }) : t('people.staff.title')}
      okText={t(person ? 'people.staff.save' : 'people.staff.create')}
      okButtonProps={{ loading: form.isSaving, 'data-testid': 'staff-save' }}
      onOk={() => void form.save()}
      onCancel={onClose}
    >
      <StaffFields values={form.values} problems={form.problems} onChange={form.change} />
    </Modal>
  );
}

/** A new account has a password to show, also when the first answer was lost and this is the second try. */
async function saveWithPassword(
  save: ReturnType<typeof useSaveStaff>['mutateAsync'],
  values: StaffValues,
  isNew: boolean,
) {
  const saved = await save({ ...staffInput(values), renew: false });
  return isNew && saved.password === null ? save({ ...staffInput(values), renew: true }) : saved;
}

function useStaffForm({ person, onClose, onPassword }: Props) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const saving = useSaveStaff();
  const [values, setValues] = useState(() => staffValues(person));
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<StaffProblem[]>([]);
  const save = async (): Promise<void> => {
    setTried(true);
    if (staffProblems(values).length > 0 || saving.isPending) return;
    try {
      const saved = await saveWithPassword(saving.mutateAsync, values, person === null);
      onClose();
      if (saved.password === null) notice.done(t('people.staff.saved', { name: saved.person.name }));
      else onPassword({ person: saved.person, password: saved.password });
    } catch (error) {
      if (isApiError(error, 'CONFLICT')) setRefused(['taken']);
      else notice.problem(error);
    }
  };
  return {
    values,
    save,
    isSaving: saving.isPending,
    problems: isTried ? [...staffProblems(values), ...refused] : [],
    change: (part: Partial<typeof values>) => {
      setRefused([]);
      setValues((now) => ({ ...now, ...part }));
    },
  };
}
