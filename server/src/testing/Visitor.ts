import { routes, type Id, type MeView, type Route, type RouteName } from '@jingqi/contract';
import type { z } from 'zod';
import { Refused } from './Refused.ts';
import type { TestApp } from './startTestApp.ts';
import { VisitorSocket } from './VisitorSocket.ts';

type Declared<R extends RouteName> = (typeof routes)[R];

/** What a route needs, before its schemas have cleaned it. */
export interface RouteDraft<R extends RouteName> {
  params?: z.input<Declared<R>['params']>;
  query?: z.input<Declared<R>['query']>;
  body?: z.input<Declared<R>['body']>;
}

let visitors = 0;

/** A browser: its cookies, and a network address of its own, so that visitors do not share their limits. */
export class Visitor {
  readonly app: TestApp;
  readonly address: string;
  cookie = '';
  me: MeView | null = null;

  constructor(app: TestApp) {
    this.app = app;
    visitors += 1;
    this.address = `10.${Math.floor(visitors / 65_536) % 256}.${Math.floor(visitors / 256) % 256}.${visitors % 256}`;
  }

  get headers(): Record<string, string> {
    return {
      Origin: this.app.origin,
      'X-Forwarded-For': this.address,
      ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
    };
  }

  /** A plain request with this visitor's headers; cookies of the answer are kept. */
  async fetch(
    path: string,
    { headers = {}, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(`${this.app.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...headers },
    });
    for (const line of response.headers.getSetCookie())
      this.cookie = line.includes('Expires=Thu, 01 Jan 1970') ? '' : (line.split(';')[0] ?? '');
    return response;
  }

  /** Calls a route of the contract. Throws Refused. */
  async call<R extends RouteName>(name: R, draft: RouteDraft<R> = {}): Promise<z.infer<Declared<R>['output']>> {
    const declared: Route = routes[name];
    const response = await this.fetch(addressOf(declared.path, draft), {
      method: declared.method.toUpperCase(),
      ...(declared.method === 'get'
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(draft.body ?? {}) }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Refused(body, response.status);
    return declared.output.parse(body) as z.infer<Declared<R>['output']>;
  }

  /** A socket of this visitor, admitted. It does not come back by itself. */
  async connect(): Promise<VisitorSocket> {
    return new VisitorSocket(this.app.url, this.headers).opened();
  }

  /** A socket that has entered the event. */
  async enter(eventId: Id): Promise<VisitorSocket> {
    const socket = await this.connect();
    await socket.send('session:enter', { eventId });
    return socket;
  }
}

function addressOf(path: string, draft: { params?: unknown; query?: unknown }): string {
  const params = (draft.params ?? {}) as Record<string, string>;
  const filled = path.replace(/:(\w+)/gu, (_, key: string) => encodeURIComponent(params[key] ?? key));
  const query = new URLSearchParams((draft.query ?? {}) as Record<string, string>).toString();
  return query === '' ? filled : `${filled}?${query}`;
}
