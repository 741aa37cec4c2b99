import type { PersonView } from '@jingqi/contract';
import { Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../useNotice.ts';
import { useSetInvestor } from './peopleQueries.ts';
import { RegisterSelect } from './RegisterSelect.tsx';

/** An attendee becomes an investor of an institution. */
export function InvestorDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const id = useId();
  const set = useSetInvestor();
  const [institutionId, setInstitutionId] = useState(person.institutionId);
  const name = person.name || person.contact;
  const confirm = (): void => {
    if (institutionId === null || set.isPending) return;
    set.mutate(
      { person, institutionId },
      {
        onSuccess: () => {
          notice.done(t('people.investor.done', { name }));
          onClose();
        },
        onError: notice.problem,
      },
    );
  };
  return (
    <Modal
      open
      title={t('people.investor.title')}
      okText={t('people.investor.confirm')}
      okButtonProps={{ disabled: institutionId === null, loading: set.isPending, 'data-testid': 'investor-confirm' }}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="form-grid">
        <p>{t('people.investor.body', { name })}</p>
        <label htmlFor={id}>{t('people.investor.institution')}</label>
        <RegisterSelect id={id} kind="institution" value={institutionId} onChoose={setInstitutionId} />
      </div>
    </Modal>
  );
}
