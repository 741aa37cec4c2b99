import { DomainError, grantLifeMs, StageGrantClaims } from '@jingqi/contract';
import { jwtVerify } from 'jose';

export interface GrantCheck {
  readonly key: Uint8Array;
  /** This node's id: grants for another node do not admit. */
  readonly audience: string;
  readonly now: () => Date;
}

export interface Granted {
  readonly grant: StageGrantClaims;
  /** When it was signed, in ms since the epoch. */
  readonly grantedAt: number;
}

const issuer = 'jingqi-server';
/** Clocks of server and node may differ by so much, in seconds. */
const clockTolerance = 5;

/** What the server signed for this node, not expired and no longer lived than grants are. Throws FORBIDDEN for anything else. */
export async function verifyGrant(token: string, { key, audience, now }: GrantCheck): Promise<Granted> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      audience,
      issuer,
      clockTolerance,
      currentDate: now(),
      maxTokenAge: grantLifeMs / 1_000 + clockTolerance,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return { grant: StageGrantClaims.parse(payload), grantedAt: (payload.iat ?? 0) * 1_000 };
  } catch {
    throw new DomainError('FORBIDDEN');
  }
}
