import { Event, makeStudioLink, presentStudioLink } from '../features/events/index.ts';
import type { Platform } from '../kit/index.ts';
import { noCookie } from './keepPast.ts';
import { callerOf } from './openDemo.ts';
import type { People } from './people.ts';

/** One way in per role, as the set-up prints it. */
export interface SignIn {
  role: string;
  account: string;
  password?: string;
  how?: string;
  url: string;
}

export async function signInsOf(platform: Platform, people: People): Promise<SignIn[]> {
  const { publicUrl } = platform.settings;
  const staffUrl = `${publicUrl}/sign-in/staff`;
  const how = '任意手机号，验证码见运营台“消息” · any phone; the code is shown in the console under 消息 (Messages)';
  return [
    { role: 'operator', account: 'operator', password: people.passwords.operator, url: staffUrl },
    { role: 'moderator', account: 'moderator', password: people.passwords.moderator, url: staffUrl },
    { role: 'attendee', account: '13800138000', how, url: `${publicUrl}/sign-in` },
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
