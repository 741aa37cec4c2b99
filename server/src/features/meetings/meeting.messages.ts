import type { PartySide } from '@jingqi/contract';
import type { MeetingDoc, Proposal } from './meeting.model.ts';
import { otherSide } from './meeting.policy.ts';

export interface Words {
  subject: string;
  text: string;
}
type Timed = Pick<MeetingDoc, 'startsAt' | 'endsAt'>;
type Told = Pick<MeetingDoc, '_id' | 'siteUrl' | 'eventTitle' | 'startsAt' | 'endsAt' | 'investor' | 'enterprise'>;

const zone = { timeZone: 'Asia/Shanghai' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const;
const day = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'short', ...zone }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', day: 'numeric', weekday: 'short', ...zone }),
};
const time = new Intl.DateTimeFormat('en-GB', clock);

/** Beijing time, whatever the machine's own. */
export function spanIn(language: 'zh' | 'en', { startsAt, endsAt }: Timed): string {
  const span = `${time.format(startsAt)}–${time.format(endsAt)}`;
  return language === 'zh'
    ? `${day.zh.format(startsAt)} ${span}（北京时间）`
    : `${day.en.format(startsAt)}, ${span} (Beijing time)`;
}

const partyName = ({ investor, enterprise }: Told, side: PartySide): string => {
  const { name, organisation } = side === 'investor' ? investor : enterprise;
  return organisation === '' ? name : `${organisation} ${name}`;
};
const meetingUrl = ({ _id, siteUrl }: Pick<MeetingDoc, '_id' | 'siteUrl'>): string => `${siteUrl}/meetings/${_id}`;

function words(subject: readonly [string, string], lines: readonly [string, string], url: string): Words {
  return { subject: subject.join(' · '), text: [...lines, url].join('\n') };
}

export function requestedMessage(meeting: Told): Words {
  const who = partyName(meeting, 'investor');
  return words(
    ['收到会面申请', 'A meeting is asked for'],
    [
      `${who}想在“${meeting.eventTitle}”中与您会面：${spanIn('zh', meeting)}。请尽快答复，逾期时段将自动释放。`,
      `${who} would like to meet you at “${meeting.eventTitle}”: ${spanIn('en', meeting)}. Please answer soon; the slot is held only for a while.`,
    ],
    meetingUrl(meeting),
  );
}

export function acceptedMessage(meeting: Told, to: PartySide): Words {
  const who = partyName(meeting, otherSide(to));
  return words(
    ['会面已确认', 'Your meeting is agreed'],
    [
      `您与${who}的会面已确认：${spanIn('zh', meeting)}。会议室提前 10 分钟开放。`,
      `Your meeting with ${who} is agreed: ${spanIn('en', meeting)}. The room opens 10 minutes before.`,
    ],
    meetingUrl(meeting),
  );
}

export function movedMessage(meeting: Told, { by, ...proposed }: Proposal): Words {
  const who = partyName(meeting, by);
  return words(
    ['对方提议改期', 'Another slot is proposed'],
    [
      `${who}提议把会面改到：${spanIn('zh', proposed)}。请确认是否方便。`,
      `${who} proposes another slot for your meeting: ${spanIn('en', proposed)}. Please say whether it suits you.`,
    ],
    meetingUrl(meeting),
  );
}

export function closedMessage(meeting: Told & Pick<MeetingDoc, 'state' | 'reason'>, to: PartySide): Words {
  const who = partyName(meeting, otherSide(to));
  const [zh, en] = closings[meeting.state as keyof typeof closings];
  const reason = meeting.reason === '' ? ['', ''] : [`原因：${meeting.reason}。`, ` Reason: ${meeting.reason}.`];
  return words(
    [`会面${zh}`, `Your meeting ${en}`],
    [
      `您与${who}的会面（${spanIn('zh', meeting)}）${zh}。${reason[0]}您可以另约时段。`,
      `Your meeting with ${who} (${spanIn('en', meeting)}) ${en}.${reason[1]} You can ask for another slot.`,
    ],
    meetingUrl(meeting),
  );
}
const closings = {
  declined: ['未被接受', 'was declined'],
  expired: ['申请已过期', 'was not answered in time'],
  cancelled: ['已取消', 'was called off'],
} as const;

export function reminderMessage(meeting: Told, to: PartySide, minutes: number): Words {
  const who = partyName(meeting, otherSide(to));
  return words(
    [`会面将在 ${minutes} 分钟后开始`, `Your meeting begins in ${minutes} minutes`],
    [
      `您与${who}的会面将在 ${minutes} 分钟后开始：${spanIn('zh', meeting)}。`,
      `Your meeting with ${who} begins in ${minutes} minutes: ${spanIn('en', meeting)}.`,
    ],
    meetingUrl(meeting),
  );
}

type Free = Pick<MeetingDoc, 'eventId' | 'siteUrl' | 'eventTitle' | 'enterprise' | 'startsAt' | 'endsAt'>;
export function slotFreeMessage(freed: Free): Words {
  const who = freed.enterprise.organisation || freed.enterprise.name;
  return words(
    ['您想约的时段空出来了', 'A slot you wanted is free'],
    [
      `“${freed.eventTitle}”中${who}的时段 ${spanIn('zh', freed)} 刚刚空出，先约先得。`,
      `The slot of ${who} at “${freed.eventTitle}”, ${spanIn('en', freed)}, has just become free: first come, first served.`,
    ],
    `${freed.siteUrl}/e/${freed.eventId}/meetings`,
  );
}
