import type { StaffQuestion } from '@jingqi/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, type Command } from '../useCommand.ts';
import type { EventSessionHandle } from '../../../realtime/index.ts';
import type { LastingAct } from './pendingActs.ts';

/** What staff do with a question, as commands of the event; each says when it was refused. */
export function useQuestionCommands(session: Pick<EventSessionHandle, 'send' | 'eventId'>) {
  const { t } = useTranslation('console');
  const command = useCommand(session);
  const { eventId } = session;
  return useMemo(
    () => ({
      deliver: (act: LastingAct) => deliver(command, eventId, act),
      pin: ({ id, pinned }: StaffQuestion) => command('question:pin', { eventId, questionId: id, pinned: !pinned }),
      air: ({ id, onAir }: StaffQuestion) => command('question:air', { eventId, questionId: id, onAir: !onAir }),
      voice: ({ id }: StaffQuestion) =>
        command('question:answer', { eventId, questionId: id }, t('moderation.done.voice')),
      answer: (questionId: string, text: string) =>
        command('question:answer', { eventId, questionId, text }, t('moderation.done.text')),
      edit: (questionId: string, text: string) =>
        command('question:edit', { eventId, questionId, text }, t('moderation.done.edit')),
    }),
    [command, eventId, t],
  );
}

function deliver(command: Command, eventId: string, act: LastingAct): Promise<unknown> {
  const { questionId } = act;
  if (act.kind === 'approve') return command('question:approve', { eventId, questionId });
  if (act.kind === 'reject') return command('question:reject', { eventId, questionId, reason: act.reason });
  return command('question:merge', { eventId, questionId, intoId: act.intoId });
}
