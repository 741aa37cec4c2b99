import { DomainError, signals, type ErrorBody, SignalName } from '@jingqi/contract';
import type { Logger } from '../logger.ts';
import type { Participant } from '../stage/Participant.ts';
import { handlers } from './handlers.ts';
import type { Pace } from './Pace.ts';
import { refusalOf } from './refusal.ts';

export interface Call {
  readonly participant: Participant;
  readonly pace: Pace;
  readonly logger: Logger;
  readonly name: unknown;
  readonly input: unknown;
}
type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: ErrorBody };

/** Parse, authorise, run, answer: the one way in for every command. Never throws. */
export async function serve({ participant, pace, logger, name, input }: Call): Promise<Answer> {
  try {
    if (!pace.take()) throw new DomainError('TOO_MANY_REQUESTS', { retryAfterMs: 1_000 });
    return { ok: true, data: await run(SignalName.parse(name), participant, input) };
  } catch (error) {
    const { personId, stage } = participant;
    return { ok: false, error: refusalOf(error, logger, { command: name, personId, stageId: stage.id }) };
  }
}

async function run(name: SignalName, participant: Participant, raw: unknown): Promise<unknown> {
  const { door, input, output } = signals[name];
  if (!door.includes(participant.purpose)) throw new DomainError('FORBIDDEN');
  if (participant.gone) throw new DomainError('MEDIA_UNAVAILABLE');
  const handler = handlers[name] as (participant: Participant, input: unknown) => Promise<unknown>;
  const answer = await handler(participant, input.parse(raw));
  return output.parse(answer);
}
