import type { Logger } from '../logger.ts';
import type { Stage } from './Stage.ts';

/** The stage's worker was lost: a new router elsewhere, and everybody is asked to join and build anew. */
export function restartStage(stage: Stage, logger: Logger): void {
  stage.leaveHome();
  stage.streams.clear();
  if (stage.isEmpty) return;
  stage.home().catch((error: unknown) => logger.error({ err: error, stageId: stage.id }, 'stage has no router yet'));
  for (const participant of [...stage.participants.values(), ...stage.checks.values()]) {
    participant.joined = false;
    participant.closeMedia();
    participant.tell('stage:restarted', {});
  }
}
