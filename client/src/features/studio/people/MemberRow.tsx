import { useTranslation } from 'react-i18next';
import type { AudienceMember } from '@jingqi/contract';
import { useToast } from '../../../ui/toast.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useStudio } from '../StudioContext.ts';

/** One viewer who can be brought on stage. */
export function MemberRow({ member, onDone }: { member: AudienceMember; onDone: () => void }) {
  const { t } = useTranslation('studio');
  const { session, run } = useStudio();
  const toast = useToast();
  const name = member.name || t('invite.unnamed');
  const invite = async (): Promise<void> => {
    const seat = await run('stage:promote', { eventId: session.eventId, personId: member.personId });
    if (!seat) return;
    toast({ text: t('invite.given', { name }), kind: 'success' });
    onDone();
  };
  return (
    <li className="studio-member">
      <span className="studio-seat__who">
        <span className="studio-seat__name">{name}</span>
        <span className="muted small">{member.enterprise}</span>
      </span>
      <ActionButton onPress={invite} data-testid={`studio-promote-${member.personId}`}>
        {t('invite.give')}
      </ActionButton>
    </li>
  );
}
