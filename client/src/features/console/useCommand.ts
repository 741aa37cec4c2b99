import type { CommandDraft, CommandName, CommandOutput } from '@jingqi/contract';
import { useCallback } from 'react';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { useNotice } from './useNotice.ts';

export type Command = <C extends CommandName>(
  command: C,
  draft: CommandDraft<C>,
  done?: string,
) => Promise<CommandOutput<C> | null>;

/** Sends a command; says what was done, or why it was not (the answer is then null). */
export function useCommand({ send }: Pick<EventSessionHandle, 'send'>): Command {
  const notice = useNotice();
  return useCallback(
    async (command, draft, done) => {
      try {
        const answer = await send(command, draft);
        if (done) notice.done(done);
        return answer;
      } catch (error) {
        notice.problem(error);
        return null;
      }
    },
    [send, notice],
  );
}
