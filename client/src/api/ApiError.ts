import type { ErrorBody, ErrorCode } from '@jingqi/contract';

/** `OFFLINE`: the answer never came, so nothing is known about the request. */
export type ApiErrorCode = ErrorCode | 'OFFLINE';

/** A refusal by the server, or no answer at all. Its sentence: `errorWords`. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly details: Omit<ErrorBody, 'code'>;
  constructor(code: ApiErrorCode, details: Omit<ErrorBody, 'code'> = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

export function isApiError(error: unknown, ...codes: ApiErrorCode[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}
