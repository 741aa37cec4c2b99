import { ErrorBody, type ErrorCode } from '@jingqi/contract';

/** What the server refused, as the client learns it: `await expect(…).rejects.toMatchObject({ code: 'NOT_FOUND' })`. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly body: ErrorBody;
  /** HTTP status; 0 for a command of the socket. */
  readonly status: number;

  constructor(body: unknown, status: number) {
    const parsed = ErrorBody.parse(body);
    super(`${parsed.code} ${JSON.stringify(parsed)}`);
    this.name = 'Refused';
    this.code = parsed.code;
    this.body = parsed;
    this.status = status;
  }
}
