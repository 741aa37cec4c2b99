import { Event, makeStudioLink, presentStudioLink } from '../features/events/index.ts';
import type { Platform } from '../kit/index.ts';
import { noCookie } from './keepPast.ts';
import { callerOf } from './openDemo.ts';
import { investorContact, type People } from './people.ts';

/** One way in per role, as the set-up prints it. */
export interface SignIn {
  role: string;
  account: string;
  password?: string;
  /** Of the authenticator that is enrolled (base32). */
  totpSecret?: string;
  how?: string;
  url: string;
}

const staffOrder = ['operator', 'moderator', 'window', 'carrier', 'auditor'] as const;

export async function signInsOf(platform: Platform, people: People): Promise<SignIn[]> {
  const { publicUrl } = platform.settings;
  const staffUrl = `${publicUrl}/sign-in/staff`;
  const how = '任意手机号，验证码见运营台“消息” · any phone; the code is shown in the console under 消息 (Messages)';
  return [
    ...staffOrder.map((role) => {
      const { password, totpSecret } = people.staff[role];
      return { role, account: role, password, totpSecret, url: staffUrl };
    }),
    { role: 'attendee', account: '13800138000', how, url: `${publicUrl}/sign-in` },
    { role: 'investor', account: investorContact, how, url: `${publicUrl}/sign-in` },
    ...(await hostSignIn(platform, people)),
  ];
}

/** The link there is, so that a host who came by it is not signed out by a start of the platform. */
async function hostSignIn(platform: Platform, people: People): Promise<SignIn[]> {
  const event = await Event.findOne({ state: 'published' }).sort({ startsAt: 1 }).lean();
  if (!event) return [];
  const request = {
    ...callerOf(platform, people.operator),
    address: '',
    params: { id: event._id },
    query: {},
    body: {},
    cookie: noCookie,
  };
  const { url } = event.studio.version > 0 ? await presentStudioLink(platform, event) : await makeStudioLink(request);
  return [{ role: 'host', account: `${event.host.name} · ${event.host.office}`, how: '打开链接 · open the link', url }];
}
