import { DomainError, newId, type ErrorBody } from '@jingqi/contract';
import type { z } from 'zod';
import { isDatabaseAway, isRedisAway, type Logger } from '../kit/index.ts';

/** What went wrong, as it may be told. What is not in the table is logged and told as INTERNAL. */
export function refusalOf(error: unknown, logger: Logger, requestId: string): ErrorBody {
  if (error instanceof DomainError) return { code: error.code, ...error.details, requestId };
  if (isDatabaseAway(error) || isRedisAway(error)) {
    logger.error({ err: error, requestId }, 'database or redis is away');
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

export function newRequestId(): string {
  return newId();
}

/**
 * Parses what came in. Throws INVALID_INPUT naming the fields. A ZodError from anywhere else is our own fault
 * (an answer that does not fit the contract, say) and is told as INTERNAL.
 */
export function parsed<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DomainError('INVALID_INPUT', { fields: fieldsOf(result.error) });
}
