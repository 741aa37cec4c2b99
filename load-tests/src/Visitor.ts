import { routes, type Route, type RouteName } from '@jingqi/contract';
import type { z } from 'zod';

type Declared<R extends RouteName> = (typeof routes)[R];
interface Given {
  params?: Record<string, string>;
  body?: unknown;
}

let visitors = 0;

/** Somebody who prepares the test over HTTP, with a cookie and a network address of their own. */
export class Visitor {
  readonly #baseUrl: string;
  readonly #address: string;
  cookie = '';

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
    visitors += 1;
    this.#address = `172.16.${(visitors >> 8) & 255}.${visitors & 255}`;
  }

  /** Throws when the answer is a refusal. */
  async call<R extends RouteName>(
    name: R,
    { params = {}, body = {} }: Given = {},
  ): Promise<z.infer<Declared<R>['output']>> {
    const declared: Route = routes[name];
    const path = declared.path.replace(/:(\w+)/gu, (_all, key: string) => params[key] ?? '');
    const answer = await fetch(`${this.#baseUrl}${path}`, {
      method: declared.method.toUpperCase(),
      headers: {
        'Content-Type': 'application/json',
        Origin: this.#baseUrl,
        Cookie: this.cookie,
        'X-Forwarded-For': this.#address,
      },
      ...(declared.method === 'get' ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return declared.output.parse(await answer.json()) as z.infer<Declared<R>['output']>;
  }
}
