import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudienceMember } from '@jingqi/contract';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useStudio } from '../StudioContext.ts';
import { MemberRow } from './MemberRow.tsx';

/** Signed-in viewers present now who have no seat yet, with a search. */
export function InviteList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('studio');
  const { session, seats } = useStudio();
  const { eventId, send } = session;
  const audience = useQuery({
    queryKey: ['audience', eventId],
    queryFn: () => send('audience:list', { eventId }),
    gcTime: 0,
  });
  const [words, setWords] = useState('');
  if (audience.isLoadingError) return <ErrorState error={audience.error} onRetry={() => void audience.refetch()} />;
  if (!audience.data) return <Skeleton lines={3} />;
  const free = audience.data.members.filter(({ personId }) => !seats.some((seat) => seat.personId === personId));
  const found = free.filter((member) => isFound(member, words));
  return (
    <>
      {free.length > 5 && (
        <Field label={t('invite.search')} value={words} onChange={(event) => setWords(event.target.value)} />
      )}
      {free.length === 0 && <EmptyState title={t('invite.none')} body={t('invite.noneBody')} />}
      {free.length > 0 && found.length === 0 && <EmptyState title={t('invite.noMatch')} />}
      <ul className="studio-members">
        {found.map((member) => (
          <MemberRow key={member.personId} member={member} onDone={onDone} />
        ))}
      </ul>
      <Button onClick={() => void audience.refetch()} busy={audience.isFetching}>
        <RefreshCw aria-hidden size={18} /> {t('invite.refresh')}
      </Button>
    </>
  );
}

function isFound({ name, enterprise }: AudienceMember, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return `${name} ${enterprise}`.toLowerCase().includes(wanted);
}
