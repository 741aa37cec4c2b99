import { DomainError, type StageGrantClaims } from '@jingqi/contract';
import { dropStreams } from './dropStreams.ts';
import type { Line } from './Line.ts';
import { Participant } from './Participant.ts';
import { isShutOut } from './rights.ts';
import type { Stages } from './Stages.ts';

interface Admission {
  readonly grant: StageGrantClaims;
  /** When the grant was signed, in ms since the epoch. */
  readonly grantedAt: number;
}
interface Arrival extends Admission {
  readonly purpose: 'stage' | 'check';
  readonly line: Line;
}

/** Throws WRONG_STATE when the stage is over; FORBIDDEN when the session has ended, the person was removed after the grant was signed or the stage is private. */
export function checkMayCome(stages: Stages, { grant, grantedAt }: Admission): void {
  const stage = stages.find(grant.stageId);
  if (stage?.isClosed) throw new DomainError('WRONG_STATE');
  if (isShutOut(grant.sub, stage?.scene ?? null)) throw new DomainError('FORBIDDEN');
  if (stages.endedSessions.has(grant.session)) throw new DomainError('FORBIDDEN');
  if (grantedAt <= (stage?.removedAt.get(grant.sub) ?? -1)) throw new DomainError('FORBIDDEN');
}

/** A person comes to a stage; their older connection is told and cut. */
export function arrive(stages: Stages, { grant, purpose, line }: Arrival): Participant {
  const stage = stages.stage(grant.stageId);
  const participant = new Participant(stage, grant, purpose, line);
  const present = purpose === 'stage' ? stage.participants : stage.checks;
  const older = present.get(grant.sub);
  present.set(grant.sub, participant);
  if (older) {
    dropStreams(older);
    older.end('connection:replaced');
  }
  return participant;
}

/** The connection is gone, whoever ended it. */
export function depart(stages: Stages, participant: Participant): void {
  const { stage, personId } = participant;
  participant.gone = true;
  const present = participant.purpose === 'stage' ? stage.participants : stage.checks;
  if (present.get(personId) === participant) present.delete(personId);
  dropStreams(participant);
  participant.closeMedia();
  stages.left(participant);
}

/** Sends a person away; grants signed until now do not bring them back. False when they were not here. */
export function removePerson(stages: Stages, stageId: string, personId: string, now: number): boolean {
  const stage = stages.find(stageId);
  if (!stage) return false;
  stage.removedAt.set(personId, now);
  const here = [stage.participants.get(personId), stage.checks.get(personId)].flatMap((one) => one ?? []);
  for (const participant of here) {
    dropStreams(participant);
    participant.end('connection:removed');
    depart(stages, participant);
  }
  return here.length > 0;
}
