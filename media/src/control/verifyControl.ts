import type { IncomingMessage } from 'node:http';
import { DomainError } from '@jingqi/contract';
import { jwtVerify } from 'jose';

export interface ControlCheck {
  readonly key: Uint8Array;
  /** This node's id. */
  readonly audience: string;
}

/** The server's short-lived bearer token for this node. Throws NOT_SIGNED_IN. */
export async function verifyControl(request: IncomingMessage, { key, audience }: ControlCheck): Promise<void> {
  const token = /^Bearer (?<token>[\w.-]+)$/u.exec(request.headers.authorization ?? '')?.groups?.['token'] ?? '';
  try {
    await jwtVerify(token, key, {
      algorithms: ['HS256'],
      audience,
      issuer: 'jingqi-server',
      clockTolerance: 5,
      maxTokenAge: 60,
      requiredClaims: ['exp', 'iat'],
    });
  } catch {
    throw new DomainError('NOT_SIGNED_IN');
  }
}
