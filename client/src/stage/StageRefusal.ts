import type { ErrorBody, ErrorCode } from '@jingqi/contract';

/** The media node said no, or could not be asked. The page translates `code`. */
export class StageRefusal extends Error {
  readonly code: ErrorCode;
  readonly body: ErrorBody;
  constructor(body: ErrorBody) {
    super(body.code);
    this.name = 'StageRefusal';
    this.code = body.code;
    this.body = body;
  }
}
