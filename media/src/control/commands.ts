import { DomainError, Id, Scene, type StageReport, type StageTraffic } from '@jingqi/contract';
import { applyScene } from '../stage/applyScene.ts';
import { removePerson } from '../stage/arrive.ts';
import { endSession } from '../stage/endSession.ts';
import type { Stages } from '../stage/Stages.ts';
import type { Workers } from '../workers/Workers.ts';

export interface ControlCall {
  readonly stages: Stages;
  readonly workers: Workers;
  /** The named groups of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: () => Promise<unknown>;
}

interface ControlCommand {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly path: RegExp;
  readonly run: (call: ControlCall) => unknown;
}

/** What the server may ask of a node. Each is idempotent. */
export const controlCommands: readonly ControlCommand[] = [
  { method: 'PUT', path: /^\/control\/stages\/(?<stageId>[^/]+)\/scene$/u, run: putScene },
  { method: 'GET', path: /^\/control\/stages\/(?<stageId>[^/]+)$/u, run: report },
  { method: 'DELETE', path: /^\/control\/stages\/(?<stageId>[^/]+)\/participants\/(?<personId>[^/]+)$/u, run: remove },
  { method: 'DELETE', path: /^\/control\/sessions\/(?<session>[\w-]{1,64})$/u, run: cutSession },
  { method: 'GET', path: /^\/control\/workers$/u, run: listWorkers },
];

async function putScene({ stages, params, body }: ControlCall): Promise<StageReport> {
  const stageId = Id.parse(params['stageId']);
  const scene = Scene.parse(await body());
  if (scene.stageId !== stageId) throw new DomainError('INVALID_INPUT');
  const stage = stages.stage(stageId);
  applyScene(stage, scene);
  return stage.report();
}

/** A stage nobody has come to yet is an empty one. */
async function report({ stages, params }: ControlCall): Promise<StageTraffic> {
  const stageId = Id.parse(params['stageId']);
  const stage = stages.find(stageId);
  return stage ? stage.traffic() : { stageId, participants: 0, publishing: [], persons: [] };
}

function remove({ stages, params }: ControlCall): { removed: boolean } {
  return { removed: removePerson(stages, Id.parse(params['stageId']), Id.parse(params['personId']), Date.now()) };
}

function cutSession({ stages, params }: ControlCall): { cut: number } {
  return { cut: endSession(stages, params['session'] ?? '', Date.now()) };
}

function listWorkers({ workers }: ControlCall): object {
  return { died: workers.died, workers: workers.all.map(({ index, pid, load }) => ({ index, pid, ...load })) };
}
