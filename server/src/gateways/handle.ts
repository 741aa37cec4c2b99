import { DomainError, newId, type ErrorBody } from '@jingqi/contract';
import { z } from 'zod';
import type { Logger } from '../kit/index.ts';

/** What went wrong, as it may be told. What is not in the table is logged and told as INTERNAL. */
export function refusalOf(error: unknown, logger: Logger, requestId: string): ErrorBody {
  if (error instanceof DomainError) return { code: error.code, ...error.details, requestId };
  if (error instanceof z.ZodError) return { code: 'INVALID_INPUT', fields: fieldsOf(error), requestId };
  if (isDatabaseAway(error)) {
    logger.error({ err: error, requestId }, 'database is away');
    return { code: 'UNAVAILABLE', requestId };
  }
  logger.error({ err: error, requestId }, 'unexpected error');
  return { code: 'INTERNAL', requestId };
}

function fieldsOf(error: z.ZodError): { path: string; problem: string }[] {
  return error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.'),
    problem: issue.code === 'custom' ? issue.message : issue.code,
  }));
}

const awayNames = new Set(['MongoServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoNotConnectedError', 'MongooseServerSelectionError', 'MaxRetriesPerRequestError']);

function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && awayNames.has(error.name);
}

export function newRequestId(): string {
  return newId();
}

/** Parses what came in. Throws ZodError, which is told as INVALID_INPUT. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  return schema.parse(value);
}
