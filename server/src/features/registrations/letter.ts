import { beijingTime } from '../../kit/index.ts';
import type { EventDoc } from '../events/index.ts';
import type { RegistrationDoc } from './registration.model.ts';

interface Letter {
  subject: string;
  text: string;
}
interface Words {
  subject: (title: string) => string;
  zh: string;
  en: string;
}

/** The message of a registration as it is now, Chinese first. `mine`: address of one's own page. */
export function letterOf(registration: RegistrationDoc, event: EventDoc, mine: string): Letter {
  const said = event.state === 'cancelled' ? calledOff : wordsOf(registration);
  const { title, startsAt, endsAt } = event;
  const lines = [
    `${registration.name}，您好：`,
    said.zh,
    `活动：${title}`,
    `时间：${beijingTime(startsAt)} 至 ${beijingTime(endsAt)}（北京时间）`,
    `查看和修改：${mine}`,
    '',
    said.en,
    `See and change it: ${mine}`,
  ];
  return { subject: said.subject(title), text: lines.join('\n') };
}

const calledOff: Words = {
  subject: (title) => `活动取消：${title}`,
  zh: '您报名的活动已取消，给您带来不便，敬请谅解。',
  en: 'The event you registered for has been called off. We are sorry.',
};

/** The event itself was changed, not what became of the registration. */
export function changeLetter(registration: RegistrationDoc, event: EventDoc, mine: string): Letter {
  const letter = letterOf(registration, event, mine);
  if (event.state === 'cancelled') return letter;
  const { title, startsAt, endsAt } = event;
  const text = [
    `${registration.name}，您好：`,
    '您报名的活动有调整，请以下面的信息为准。',
    `活动：${title}`,
    `时间：${beijingTime(startsAt)} 至 ${beijingTime(endsAt)}（北京时间）`,
    `查看：${mine}`,
    '',
    'The event you registered for has changed. The above is what holds now.',
  ];
  return { subject: `活动调整：${title}`, text: text.join('\n') };
}

function wordsOf({ state, refusal, offerExpiresAt }: RegistrationDoc): Words {
  return words[state]({ refusal, until: offerExpiresAt ? beijingTime(offerExpiresAt) : '' });
}

const words: Record<RegistrationDoc['state'], (facts: { until: string; refusal: string }) => Words> = {
  approved: () => ({
    subject: (title) => `报名成功：${title}`,
    zh: '您已报名成功。现场签到码在“我的”里，到场请出示；日程已附上，可以加入日历。',
    en: 'You are registered. The code for the door is on your page; the calendar entry is attached.',
  }),
  pending: () => ({
    subject: (title) => `已收到报名：${title}`,
    zh: '已收到您的报名，工作人员审核后会通知您。',
    en: 'We have your registration and will tell you when it has been decided.',
  }),
  waitlisted: () => ({
    subject: (title) => `已进入候补：${title}`,
    zh: '名额已满，您已进入候补。有空位时会按顺序通知您确认。',
    en: 'All places are taken and you are on the waiting list. You will be asked when one becomes free.',
  }),
  offered: ({ until }) => ({
    subject: (title) => `有空位了，请确认：${title}`,
    zh: `有一个名额为您保留到 ${until}，请在此之前确认，过时将转给下一位。`,
    en: `A place is kept for you until ${until} (Beijing time). Please confirm before; then it goes to the next in line.`,
  }),
  refused: ({ refusal }) => ({
    subject: (title) => `报名未通过：${title}`,
    zh: `您的报名未能通过。${refusal ? `原因：${refusal}。` : ''}您仍可以在线观看直播。`,
    en: 'Your registration could not be accepted. You can still watch the broadcast.',
  }),
  lapsed: () => ({
    subject: (title) => `候补名额已转给下一位：${title}`,
    zh: '为您保留的名额没有得到确认，已转给下一位。您仍可以在线观看直播。',
    en: 'The place kept for you was not confirmed and went to the next in line. You can still watch the broadcast.',
  }),
  cancelled: () => ({
    subject: (title) => `报名已取消：${title}`,
    zh: '您的报名已取消。需要时可以重新报名。',
    en: 'Your registration is cancelled. You can register again.',
  }),
};
