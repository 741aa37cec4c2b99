import { DomainError, newId, type ErrorBody } from '@jingqi/contract';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

/** What went wrong, as it may be told. What is not in the table is logged and told as INTERNAL. */
export function refusalOf(error: unknown, logger: Logger, context: object): ErrorBody {
  const requestId = newId();
  if (error instanceof DomainError) return { code: error.code, ...error.details, requestId };
  if (error instanceof z.ZodError) return { code: 'INVALID_INPUT', fields: fieldsOf(error), requestId };
  logger.error({ err: error, requestId, ...context }, 'unexpected error');
  return { code: 'INTERNAL', requestId };
}

function fieldsOf(error: z.ZodError): { path: string; problem: string }[] {
  return error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), problem: issue.code }));
}
