import { newId } from '@jingqi/contract';
import { generate } from 'otplib';
import { io } from 'socket.io-client';
import { z } from 'zod';
import { Visitor } from './Visitor.ts';

const Approved = z.object({ ok: z.literal(true) });

interface StaffSignIn {
  account: string;
  secret: string;
  totpSecret: string;
}

/** Signs a member of staff in, with the second step. */
export async function signInStaff(baseUrl: string, { account, secret, totpSecret }: StaffSignIn): Promise<Visitor> {
  const visitor = new Visitor(baseUrl);
  const step = await visitor.call('signInByPassword', { body: { login: account, password: secret } });
  if (step.next !== 'totp') throw new Error(`${account} has no second step`);
  const code = await generate({ secret: totpSecret });
  await visitor.call('signInByTotp', { body: { ticket: step.ticket, code } });
  return visitor;
}

/** A published broadcast that starts soon. */
export async function publishEvent(operator: Visitor): Promise<string> {
  const id = newId();
  const startsAt = Date.now() + 30 * 60_000;
  await operator.call('createEvent', {
    body: {
      id,
      brand: 'policy-live',
      title: '负载测试：局长直播讲政策',
      summary: '',
      host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
      policy: { title: '北京市中小企业公共服务体系提质增效工作方案（征求意见稿）', number: '', url: '' },
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 90 * 60_000).toISOString(),
      guestsAllowed: true,
      runOfShow: [{ id: newId(), kind: 'talk', title: '政策讲解', minutes: 60 }],
    },
  });
  await operator.call('publishEvent', { params: { id } });
  return id;
}

interface Voices {
  attendees: readonly string[];
  moderator: string;
}

/** Questions asked ahead and released by the moderator over the socket. */
export async function releaseQuestions(
  baseUrl: string,
  { attendees, moderator }: Voices,
  eventId: string,
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  for (const [at, id] of ids.entries()) {
    const asker = new Visitor(baseUrl);
    asker.cookie = attendees[at % attendees.length] ?? '';
    const body = { id, text: `会前第 ${at + 1} 问：贴息标准怎么计算？`, anonymous: false };
    await asker.call('askAhead', { params: { id: eventId }, body });
  }
  const socket = io(baseUrl, { transports: ['websocket'], extraHeaders: { Cookie: moderator, Origin: baseUrl } });
  try {
    await socket.timeout(10_000).emitWithAck('session:enter', { eventId });
    for (const questionId of ids) {
      const answer: unknown = await socket.timeout(10_000).emitWithAck('question:approve', { eventId, questionId });
      if (!Approved.safeParse(answer).success) throw new Error(`not released: ${JSON.stringify(answer)}`);
    }
  } finally {
    socket.disconnect();
  }
  return ids;
}
