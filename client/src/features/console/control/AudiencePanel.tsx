import type { AudienceMember } from '@jingqi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { RefreshCw, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useControl } from './controlContext.ts';

/** Signed-in viewers present; each can be invited on stage by one click. */
export function AudiencePanel() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const { eventId, send } = session;
  const [words, setWords] = useState('');
  const audience = useQuery({
    queryKey: ['console', 'audience', eventId],
    queryFn: async () => (await send('audience:list', { eventId })).members,
    refetchInterval: 5_000,
    staleTime: 0,
  });
  return (
    <div className="side-panel">
      <div className="side-panel__tools">
        <Input
          prefix={<Search aria-hidden size={16} />}
          placeholder={t('control.audience.search')}
          aria-label={t('control.audience.search')}
          allowClear
          value={words}
          onChange={(change) => setWords(change.target.value)}
        />
        <Button
          icon={<RefreshCw size={16} />}
          aria-label={t('control.audience.refresh')}
          onClick={() => void audience.refetch()}
        />
      </div>
      <p className="muted">{t('control.audience.hint')}</p>
      {audience.isPending && <Skeleton lines={4} />}
      {audience.isLoadingError && <ErrorState error={audience.error} onRetry={() => void audience.refetch()} />}
      {audience.data && <Members members={audience.data} words={words} />}
    </div>
  );
}

function Members({ members, words }: { members: readonly AudienceMember[]; words: string }) {
  const { t } = useTranslation('console');
  const wanted = words.trim().toLowerCase();
  const shown = members.filter((member) => `${member.name} ${member.enterprise}`.toLowerCase().includes(wanted));
  if (members.length === 0)
    return <EmptyState title={t('control.audience.empty')} body={t('control.audience.emptyHint')} />;
  return (
    <ul className="side-panel__list" data-testid="audience">
      {shown.map((member) => (
        <MemberRow key={member.personId} member={member} />
      ))}
    </ul>
  );
}

function MemberRow({ member }: { member: AudienceMember }) {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const { eventId, backstage, stage } = session;
  const seat = backstage?.seats.find((one) => one.personId === member.personId);
  const name = member.name || t('control.audience.noName');
  const invite = (): Promise<unknown> =>
    command('stage:promote', { eventId, personId: member.personId }, t('control.audience.invited', { name }));
  const back = (): Promise<unknown> => command('stage:demote', { eventId, personId: member.personId });
  return (
    <li data-testid={`member-${member.personId}`}>
      <span className="side-panel__person">
        <strong>{name}</strong>
        <span className="muted">{member.enterprise}</span>
      </span>
      {seat ? (
        <Button size="small" disabled={seat.role === 'host'} data-testid="member-back" onClick={() => void back()}>
          {t('control.stage.back')}
        </Button>
      ) : (
        <Button
          size="small"
          type="primary"
          ghost
          disabled={stage.state === 'ended'}
          data-testid="member-invite"
          onClick={() => void invite()}
        >
          {t('control.audience.invite')}
        </Button>
      )}
    </li>
  );
}
