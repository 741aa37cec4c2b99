import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useToast } from '../../ui/toast.ts';
import { useMeet } from './MeetContext.ts';

/** Staff come in only when both sides want them; shows who does. */
export function HelperInvite() {
  const { t } = useTranslation();
  const toast = useToast();
  const { room } = useMeet();
  const { id, side, helperInvitedBy } = room.meeting;
  const invite = useMutation({
    mutationFn: (invited: boolean) => call('inviteHelper', { params: { id }, body: { invited } }),
    onSuccess: room.take,
    onError: () => toast({ text: t('meet.helper.failed'), kind: 'problem' }),
  });
  if (side === 'helper') return <span className="small">{t('meet.helperNote')}</span>;
  const isMine = helperInvitedBy.includes(side);
  const isTheirs = helperInvitedBy.some((one) => one !== side);
  const state = isMine && isTheirs ? 'both' : isMine ? 'mine' : isTheirs ? 'theirs' : null;
  return (
    <>
      <output className="small" data-testid="helper-state" data-state={state ?? 'none'}>
        {state === null ? '' : t(`meet.helper.${state}`)}
      </output>
      <button
        type="button"
        className="meet-extra"
        title={t('meet.helper.body')}
        disabled={invite.isPending}
        aria-pressed={isMine}
        onClick={() => invite.mutate(!isMine)}
        data-testid="helper-invite"
      >
        {isMine ? t('meet.helper.withdraw') : isTheirs ? t('meet.helper.agree') : t('meet.helper.invite')}
      </button>
    </>
  );
}
