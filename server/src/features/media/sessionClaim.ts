import { sha256 } from '../../kit/index.ts';

/** What a grant says of the session it came from: a hash of the session's hash, so that no node can find the session by it. */
export function sessionClaim(sessionHash: string): string {
  return sha256(`media ${sessionHash}`);
}
