import type { StaffRegistrationView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useNotice } from '../useNotice.ts';
import { useStaffRole } from '../useStaffRole.ts';
import { WholeContact } from '../WholeContact.tsx';

/** The contact: masked until somebody who may asks for it, which is audited. */
export function RegistrantContact({ registration: { id, eventId, contact } }: { registration: StaffRegistrationView }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const mayReveal = useStaffRole() !== 'auditor';
  const reveal = useMutation({
    mutationFn: () => call('revealRegistrant', { params: { id: eventId, registrationId: id } }),
    onError: notice.problem,
  });
  const whole = reveal.data?.contact;
  const hint = whole ? 'revealed' : mayReveal ? 'revealHint' : 'readOnly';
  return (
    <section className="registration__part">
      <h3>{t('registrations.panel.contact')}</h3>
      <p className="registration__contact">
        {whole ? (
          <WholeContact contact={whole} testId="registrant-contact" />
        ) : (
          <span className="tabular">{contact || t('registrations.absent')}</span>
        )}
        {!whole && mayReveal && contact !== '' && (
          <Button
            icon={<Eye aria-hidden size={16} />}
            loading={reveal.isPending}
            data-testid="registrant-reveal"
            onClick={() => reveal.mutate()}
          >
            {t('registrations.panel.reveal')}
          </Button>
        )}
      </p>
      {contact !== '' && <p className="muted">{t(`registrations.panel.${hint}`)}</p>}
    </section>
  );
}
