import type { PersonView } from '@jingqi/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField } from '../ReasonField.tsx';
import { useNotice } from '../useNotice.ts';
import { useBan } from './peopleQueries.ts';

/** Suspending an account: what happens at once, in words, and why. */
export function BanDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const ban = useBan();
  const [reason, setReason] = useState('');
  const name = person.name || person.login || person.contact;
  const confirm = (): void => {
    if (reason.trim() === '' || ban.isPending) return;
    ban.mutate(
      { person, reason: reason.trim() },
      {
        onSuccess: () => {
          notice.done(t('people.ban.done', { name }));
          onClose();
        },
        onError: notice.problem,
      },
    );
  };
  return (
    <Modal
      open
      title={t('people.ban.title', { name })}
      okText={t('people.ban.confirm')}
      okButtonProps={{
        danger: true,
        disabled: reason.trim() === '',
        loading: ban.isPending,
        'data-testid': 'ban-confirm',
      }}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="form-grid">
        <Effects />
        <Reason reason={reason} onReason={setReason} />
      </div>
    </Modal>
  );
}

function Effects() {
  const { t } = useTranslation('console');
  return (
    <ul className="effects">
      {t('people.ban.effects', { returnObjects: true }).map((effect) => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
  );
}

function Reason({ reason, onReason }: { reason: string; onReason: (text: string) => void }) {
  const { t } = useTranslation('console');
  const words = { label: t('people.ban.reason'), placeholder: t('people.ban.reasonPlaceholder') };
  return <ReasonField {...words} reason={reason} onReason={onReason} testId="ban-reason" />;
}
