import { ErrorBody, routes, type Route, type RouteName } from '@jingqi/contract';
import type { z } from 'zod';
import { ApiError } from './ApiError.ts';

type Declared<R extends RouteName> = (typeof routes)[R];
type IsOptional<I> = I extends Record<string, never> ? true : object extends I ? true : false;
type Part<K extends string, S extends z.ZodType> =
  IsOptional<z.input<S>> extends true ? { [P in K]?: z.input<S> } : { [P in K]: z.input<S> };

export type RouteInput<R extends RouteName> = Part<'params', Declared<R>['params']> &
  Part<'query', Declared<R>['query']> &
  Part<'body', Declared<R>['body']>;
export type RouteOutput<R extends RouteName> = z.infer<Declared<R>['output']>;
type Arguments<R extends RouteName> = object extends RouteInput<R> ? [input?: RouteInput<R>] : [input: RouteInput<R>];

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
}

/** A read that is not answered in this time is given up, in ms; what writes or uploads may take as long as it takes. */
const readMs = 30_000;

/** Calls a route of the contract and parses its answer. Throws ApiError. */
export async function call<R extends RouteName>(name: R, ...[input]: Arguments<R>): Promise<RouteOutput<R>> {
  const declared: Route = routes[name];
  const loose: LooseInput = input ?? {};
  const answer = await request(declared, addressOf(declared.path, loose), loose.body);
  return declared.output.parse(answer) as RouteOutput<R>;
}

/** A path of the contract with its parameters filled in. */
export function addressOf(path: string, { params = {}, query = {} }: LooseInput): string {
  const filled = path.replace(/:(\w+)/gu, (_whole, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value);
  return search.size > 0 ? `${filled}?${search}` : filled;
}

async function request(declared: Route, address: string, body: unknown): Promise<unknown> {
  const hasBody = declared.method !== 'get';
  const signal = hasBody ? null : AbortSignal.timeout(readMs);
  let response: Response;
  try {
    response = await fetch(address, {
      method: declared.method.toUpperCase(),
      credentials: 'same-origin',
      signal,
      headers: hasBody
        ? { 'Content-Type': 'application/json', Accept: 'application/json' }
        : { Accept: 'application/json' },
      ...(hasBody ? { body: JSON.stringify(body ?? {}) } : {}),
    });
  } catch {
    throw new ApiError('OFFLINE');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (answer === null && signal?.aborted) throw new ApiError('OFFLINE');
  if (response.ok) return answer;
  throw refusal(answer, response.status);
}

/** An error page of something between us and the server has no body of ours: it reads as “busy”. */
export function refusal(answer: unknown, status: number): ApiError {
  const body = ErrorBody.safeParse(answer);
  if (!body.success) return new ApiError(status >= 502 ? 'UNAVAILABLE' : 'INTERNAL');
  const { code, ...details } = body.data;
  return new ApiError(code, details);
}
