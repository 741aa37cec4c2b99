/** What went wrong in one sentence, and the exact command that mends it. */
export class SetupFailure extends Error {
  readonly mend: string;

  constructor(what: string, mend: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'SetupFailure';
    this.mend = mend;
  }
}
