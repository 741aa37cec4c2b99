import type { EventReport, LeadKind, LeadState } from '@jingqi/contract';

export type Language = 'zh' | 'en';
type Words = readonly [zh: string, en: string];
type Table<K extends string> = Readonly<Record<K, Words>>;

/** Words of the report's files besides those of the registers. The pages have theirs in the client. */
export const leadKindWords: Table<LeadKind> = {
  unansweredQuestion: ['未答复的提问', 'Unanswered question'],
  contactRequest: ['希望联系', 'Contact asked for'],
  interest: ['投资意向', 'Interest'],
  booking: ['约见', 'Meeting asked for'],
  outcome: ['会面结果', 'Outcome of a meeting'],
  need: ['诉求', 'Need'],
};
export const leadStateWords: Table<LeadState> = {
  new: ['待认领', 'New'],
  assigned: ['已认领', 'Assigned'],
  inProgress: ['跟进中', 'In progress'],
  done: ['已办结', 'Done'],
  dropped: ['已终止', 'Dropped'],
};
export const lostWords: Table<EventReport['meetings']['lostWhy'][number]['why']> = {
  declined: ['对方婉拒', 'Declined'],
  expired: ['申请过期', 'Request expired'],
  cancelled: ['取消', 'Cancelled'],
  absent: ['有一方缺席', 'A side was absent'],
  withoutMedia: ['到场但没有音视频', 'Present without picture and sound'],
  network: ['网络故障', 'Network trouble'],
  tooShort: ['时间过短', 'Too short'],
};
export const unknownWord: Words = ['未登记', 'Unknown'];

/** The word of a key in a language; the key itself where there is none. */
export function word(table: Readonly<Record<string, Words>>, key: string, language: Language): string {
  const words = key === 'unknown' ? unknownWord : table[key];
  return words?.[language === 'zh' ? 0 : 1] ?? key;
}
