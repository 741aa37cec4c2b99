import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError, errorTable } from '@jingqi/contract';
import { refusalOf } from '../gateway/refusal.ts';
import type { Logger } from '../logger.ts';
import type { Stages } from '../stage/Stages.ts';
import type { Workers } from '../workers/Workers.ts';
import { controlCommands } from './commands.ts';
import { readBody } from './readBody.ts';
import { verifyControl, type ControlCheck } from './verifyControl.ts';

export interface ControlOptions {
  readonly stages: Stages;
  readonly workers: Workers;
  readonly control: ControlCheck;
  readonly logger: Logger;
}

/** Answers one request of the server: verify, find, run, answer. Never throws. */
export async function handleControl(
  options: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await verifyControl(request, options.control);
    sendJson(response, 200, await runCommand(options, request));
  } catch (error) {
    const refusal = refusalOf(error, options.logger, { url: request.url });
    sendJson(response, errorTable[refusal.code].status, refusal);
  }
}

async function runCommand({ stages, workers }: ControlOptions, request: IncomingMessage): Promise<unknown> {
  const path = new URL(request.url ?? '/', 'http://node').pathname;
  for (const command of controlCommands) {
    const match = command.method === request.method && command.path.exec(path);
    if (match) return command.run({ stages, workers, params: { ...match.groups }, body: () => readBody(request) });
  }
  throw new DomainError('NOT_FOUND');
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
