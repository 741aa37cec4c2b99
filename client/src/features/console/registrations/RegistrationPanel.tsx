import type { StaffRegistrationView } from '@jingqi/contract';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../ui/useNow.ts';
import { PresenceCell } from './RegistrationCells.tsx';
import { RegistrantContact } from './RegistrantContact.tsx';
import { RegistrationFacts } from './RegistrationFacts.tsx';
import { RegistrationStateTag } from './RegistrationStateTag.tsx';

/** One registration at the side. */
export function RegistrationPanel({
  registration,
  onClose,
}: {
  registration: StaffRegistrationView | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('console');
  return (
    <Drawer
      open={registration !== undefined}
      onClose={onClose}
      size={560}
      title={t('registrations.panel.title')}
      destroyOnHidden
      data-testid="registration-panel"
    >
      {registration && <Shown key={registration.id} registration={registration} />}
    </Drawer>
  );
}

function Shown({ registration }: { registration: StaffRegistrationView }) {
  const { t } = useTranslation('console');
  const now = useNow(60_000);
  return (
    <div className="registration">
      <h2>{registration.name}</h2>
      <p>
        <RegistrationStateTag state={registration.state} />{' '}
        {registration.isFirstTime && <span className="chip chip--gold">{t('registrations.firstTime')}</span>}{' '}
        <PresenceCell registration={registration} now={now} />
      </p>
      <RegistrantContact registration={registration} />
      <RegistrationFacts registration={registration} now={now} />
    </div>
  );
}
