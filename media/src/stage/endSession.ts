import { depart } from './arrive.ts';
import { dropStreams } from './dropStreams.ts';
import type { Stages } from './Stages.ts';

/** Sends away everybody who came with the session, and whoever comes with a grant of it. Returns how many connections were cut. */
export function endSession(stages: Stages, session: string, now: number): number {
  stages.endedSessions.add(session, now);
  const everybody = stages.all.flatMap((stage) => [...stage.participants.values(), ...stage.checks.values()]);
  const here = everybody.filter((participant) => participant.session === session);
  for (const participant of here) {
    dropStreams(participant);
    participant.end('session:ended');
    depart(stages, participant);
  }
  return here.length;
}
