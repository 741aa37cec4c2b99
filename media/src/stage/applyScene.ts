import { DomainError, type Scene } from '@jingqi/contract';
import { dropStreams } from './dropStreams.ts';
import type { Participant } from './Participant.ts';
import { isSameRights, isShutOut } from './rights.ts';
import { showStreamsToAll } from './showStreams.ts';
import type { Stage } from './Stage.ts';

/** Brings the stage to the wished state by what differs. Throws CONFLICT when a later version is known, or it was private and would be so no longer. */
export function applyScene(stage: Stage, scene: Scene): void {
  if (stage.scene && scene.version < stage.scene.version) throw new DomainError('CONFLICT');
  if (stage.scene?.isPrivate && !scene.isPrivate) throw new DomainError('CONFLICT');
  stage.scene = scene;
  if (!scene.open) return closeStage(stage);
  sendStrangersAway(stage, scene);
  for (const participant of stage.participants.values()) renewRights(participant);
  showStreamsToAll(stage);
}

function renewRights(participant: Participant): void {
  const { rights, toldRights } = participant;
  const lost = [...participant.published.keys()].filter((source) => !rights.publish.includes(source));
  for (const { streamId, source } of dropStreams(participant, lost))
    participant.tell('stream:revoked', { streamId, source });
  participant.toldRights = rights;
  if (participant.joined && !isSameRights(rights, toldRights)) participant.tell('permission:changed', rights);
}

function sendStrangersAway(stage: Stage, scene: Scene): void {
  for (const present of [stage.participants, stage.checks]) {
    for (const [personId, participant] of present) {
      if (!isShutOut(personId, scene)) continue;
      present.delete(personId);
      dropStreams(participant);
      participant.end('connection:removed');
    }
  }
}

function closeStage(stage: Stage): void {
  const everyone = [...stage.participants.values(), ...stage.checks.values()];
  stage.participants.clear();
  stage.checks.clear();
  stage.streams.clear();
  for (const participant of everyone) participant.end('stage:closed');
  stage.leaveHome();
}
