import { DomainError, type Scene } from '@jingqi/contract';
import { dropStreams } from './dropStreams.ts';
import type { Participant } from './Participant.ts';
import { isSameRights } from './rights.ts';
import { showStreamsToAll } from './showStreams.ts';
import type { Stage } from './Stage.ts';

/** Brings the stage to the wished state by what differs. Throws CONFLICT when a later version is known. */
export function applyScene(stage: Stage, scene: Scene): void {
  if (stage.scene && scene.version < stage.scene.version) throw new DomainError('CONFLICT');
  stage.scene = scene;
  if (!scene.open) return closeStage(stage);
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

function closeStage(stage: Stage): void {
  const everyone = [...stage.participants.values(), ...stage.checks.values()];
  stage.participants.clear();
  stage.checks.clear();
  stage.streams.clear();
  for (const participant of everyone) participant.end('stage:closed');
  stage.leaveHome();
}
