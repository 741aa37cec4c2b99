import { request, type APIRequestContext } from '@playwright/test';
import { newId, routes, type EventInput, type RouteName } from '@jingqi/contract';
import type { z } from 'zod';
import type { StaffLogin } from './platform.ts';
import { withFreshCode } from './totp.ts';

type Declared<R extends RouteName> = (typeof routes)[R];

/** Somebody who uses the HTTP interface without a browser, with cookies of their own. */
export class Api {
  readonly context: APIRequestContext;
  private constructor(context: APIRequestContext) {
    this.context = context;
  }

  static async open(publicUrl: string): Promise<Api> {
    return new Api(
      await request.newContext({ baseURL: publicUrl, extraHTTPHeaders: { origin: new URL(publicUrl).origin } }),
    );
  }

  /** Throws when the answer is a refusal. */
  async call<R extends RouteName>(
    name: R,
    given: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown } = {},
  ): Promise<z.infer<Declared<R>['output']>> {
    const declared = routes[name];
    const path = declared.path.replace(/:(\w+)/gu, (_all, key: string) => given.params?.[key] ?? '');
    const answer = await this.context.fetch(path, {
      method: declared.method,
      ...(given.query ? { params: given.query } : {}),
      ...(given.body === undefined ? {} : { data: given.body }),
    });
    if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
    return declared.output.parse(await answer.json()) as z.infer<Declared<R>['output']>;
  }

  /** Signs in as somebody on the staff, both steps. */
  async signInStaff({ login, password, totpSecret }: StaffLogin): Promise<void> {
    const { ticket } = await this.call('signInByPassword', { body: { login, password } });
    await withFreshCode(totpSecret, (code) => this.call('signInByTotp', { body: { ticket, code } }));
  }

  /** The newest one-time code sent to a contact; only operators may ask. */
  async codeFor(contact: string): Promise<string> {
    const { items } = await this.call('messages');
    const code = items.find((message) => message.to === contact)?.text.match(/\d{6}/u)?.[0];
    if (!code) throw new Error(`no code was sent to ${contact}`);
    return code;
  }

  /** A published policy-live event that starts in `inMinutes`, and its studio link. */
  async publishedEvent(changes: Partial<EventInput> = {}, inMinutes = 30): Promise<{ id: string; studioUrl: string }> {
    const event = { ...policyLive(inMinutes), ...changes };
    await this.call('createEvent', { body: event });
    await this.call('publishEvent', { params: { id: event.id } });
    const { url } = await this.call('studioLink', { params: { id: event.id } });
    return { id: event.id, studioUrl: url };
  }
}

/** A believable broadcast with the four usual items. */
export function policyLive(inMinutes: number): EventInput {
  const startsAt = new Date(Date.now() + inMinutes * 60_000);
  const cue = (kind: EventInput['runOfShow'][number]['kind'], title: string, minutes: number) => ({
    id: newId(),
    kind,
    title,
    minutes,
  });
  return {
    id: newId(),
    brand: 'policy-live',
    title: '局长直播讲政策：专精特新企业贷款贴息',
    summary: '讲清贴息对象、标准和申办流程，现场答复企业提问。',
    host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
    policy: { title: '北京市中小企业公共服务体系提质增效工作方案（征求意见稿）', number: '', url: '' },
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 90 * 60_000).toISOString(),
    guestsAllowed: true,
    runOfShow: [
      cue('warm-up', '暖场与介绍', 5),
      cue('talk', '政策讲解', 40),
      cue('questions', '互动问答', 40),
      cue('closing', '总结与结束', 5),
    ],
  };
}
