import type { LeadDetail } from '@jingqi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useNotice } from '../useNotice.ts';
import { WholeContact } from '../WholeContact.tsx';
import { leadKeys } from './leadQueries.ts';

/** The person, and the contact: masked until somebody who may asks for it. */
export function LeadContact({ lead }: { lead: LeadDetail }) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const client = useQueryClient();
  const reveal = useMutation({
    mutationFn: () => call('revealLeadContact', { params: { id: lead.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: leadKeys.lead(lead.id) }),
    onError: notice.problem,
  });
  const whole = reveal.data?.contact;
  return (
    <section className="lead__part">
      <h3>{t('leads.panel.contact')}</h3>
      <p className="lead__contact">
        <strong>{lead.personName || t('leads.noName')}</strong>
        {whole ? (
          <WholeContact contact={whole} testId="lead-contact" />
        ) : (
          <span className="tabular">{lead.contact}</span>
        )}
        {!whole && lead.mayReveal && (
          <Button
            icon={<Eye aria-hidden size={16} />}
            loading={reveal.isPending}
            data-testid="lead-reveal"
            onClick={() => reveal.mutate()}
          >
            {t('leads.panel.reveal')}
          </Button>
        )}
      </p>
      <p className="muted">{t(hintOf(lead, whole !== undefined))}</p>
    </section>
  );
}

function hintOf({ contact, mayReveal }: LeadDetail, isRevealed: boolean) {
  if (isRevealed) return 'leads.panel.revealed';
  if (contact === '') return 'leads.panel.noContact';
  return mayReveal ? 'leads.panel.revealHint' : 'leads.panel.notYours';
}
