import { DomainError, errorTable, routes, type Route, type RouteName } from '@jingqi/contract';
import { parseCookie } from 'cookie';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Actor, Platform, RouteHandlers, RouteRequest, SessionUse } from '../kit/index.ts';
import { parsed, refusalOf } from './handle.ts';
import type { TakePoint } from './limits.ts';
import { requestIdOf } from './requestLog.ts';

export const sessionCookie = 'sid';
const sessionCookieLifeMs = 30 * 24 * 3_600_000;

export interface HttpDoor {
  platform: Platform;
  takePoint: TakePoint;
  readActor: (platform: Platform, token: string | undefined, use?: SessionUse) => Promise<Actor | null>;
}

/** The session token of a Cookie header, if any. */
export function tokenOf(cookieHeader: string | undefined): string | undefined {
  return parseCookie(cookieHeader ?? '')[sessionCookie];
}

/** A post from another site's page is refused, whatever cookies it carries (with SameSite=Lax this is the second wall). */
export function refuseForeignOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).origin;
  return (request, response, next) => {
    const origin = request.headers.origin;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead || origin === undefined || origin === own) return next();
    response.status(errorTable.BAD_ORIGIN.status).json({ code: 'BAD_ORIGIN' });
  };
}

/** Mounts every JSON route of the contract: parse → authorise → limit → run → answer. */
export function mountRoutes(app: Express, door: HttpDoor, handlers: RouteHandlers): void {
  app.use('/api', express.json({ limit: '64kb', strict: true }));
  for (const name of Object.keys(routes) as RouteName[]) {
    const declared: Route = routes[name];
    app[declared.method](declared.path, serve(door, name, declared, handlers[name] as Run));
  }
}

type Run = (request: RouteRequest<RouteName>) => Promise<unknown>;

function serve(door: HttpDoor, name: RouteName, declared: Route, run: Run): RequestHandler {
  return async (request, response) => {
    const requestId = requestIdOf(response);
    try {
      const actor = await admit(door, name, declared, request);
      const answer = await run({
        platform: door.platform,
        actor: actor as Actor,
        requestId,
        address: request.ip ?? '',
        userAgent: (request.headers['user-agent'] ?? '').slice(0, 512),
        params: parsed(declared.params, request.params) as never,
        query: parsed(declared.query, request.query) as never,
        body: parsed(declared.body, request.body ?? {}) as never,
        cookie: cookieOf(response, door.platform.settings.publicUrl.startsWith('https:')),
      });
      response.setHeader('Cache-Control', 'no-store');
      response.json(declared.output.parse(answer));
    } catch (error) {
      refuse(response, error, door.platform);
    }
  };
}

/**
 * Who asks, if they may and are not over their budget. What anybody may write (signing in) is counted by address, or a
 * new guest session would be a new budget. Throws NOT_SIGNED_IN, FORBIDDEN, TOO_MANY_REQUESTS.
 */
export async function admit(
  door: HttpDoor,
  name: string,
  declared: Pick<Route, 'allow' | 'rate' | 'method'>,
  request: Request,
): Promise<Actor | null> {
  const actor = await door.readActor(door.platform, tokenOf(request.headers.cookie), { address: request.ip ?? '' });
  const isOpenWrite = declared.allow === 'anyone' && declared.method !== 'get';
  await door.takePoint(name, (isOpenWrite ? undefined : actor?.personId) ?? request.ip ?? '', declared.rate);
  if (declared.allow === 'anyone') return actor;
  if (!actor) throw new DomainError('NOT_SIGNED_IN');
  if (!declared.allow.includes(actor.role))
    throw new DomainError(actor.role === 'guest' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
  return actor;
}

/** Last of all: addresses nobody serves, and what Express itself refuses (bodies that are no JSON or too large, broken addresses). */
export function mountRefusals(app: Express, platform: Platform): void {
  app.use((_request, response) => refuse(response, new DomainError('NOT_FOUND'), platform));
  const refuseBroken: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    refuse(response, brokenRequest(error), platform);
  };
  app.use(refuseBroken);
}

/** Express and its parsers mark what is the visitor's fault with a status under 500. */
function brokenRequest(error: unknown): unknown {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 413) return new DomainError('TOO_LARGE');
  if (status === 404) return new DomainError('NOT_FOUND');
  if (typeof status === 'number' && status < 500) return new DomainError('INVALID_INPUT');
  return error;
}

/** Answers with the refusal of the table that fits the error. */
export function refuse(response: Response, error: unknown, platform: Platform): void {
  const body = refusalOf(error, platform.logger, requestIdOf(response));
  if (body.retryAfterMs !== undefined) response.setHeader('Retry-After', Math.ceil(body.retryAfterMs / 1000));
  response.status(errorTable[body.code].status).json(body);
}

function cookieOf(response: Response, secure: boolean): RouteRequest<RouteName>['cookie'] {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return {
    start: (token) => void response.cookie(sessionCookie, token, { ...options, maxAge: sessionCookieLifeMs }),
    end: () => void response.clearCookie(sessionCookie, options),
  };
}
