import type { Chain, District, EventReport, Instrument, LeadKind, LeadState, Tier } from '@jingqi/contract';

export type Language = 'zh' | 'en';
type Words = readonly [zh: string, en: string];
type Table<K extends string> = Readonly<Record<K, Words>>;

/** Words of the report's files. The pages have theirs in the client. */
export const districtWords: Table<District> = {
  dongcheng: ['东城区', 'Dongcheng'],
  xicheng: ['西城区', 'Xicheng'],
  chaoyang: ['朝阳区', 'Chaoyang'],
  haidian: ['海淀区', 'Haidian'],
  fengtai: ['丰台区', 'Fengtai'],
  shijingshan: ['石景山区', 'Shijingshan'],
  mentougou: ['门头沟区', 'Mentougou'],
  fangshan: ['房山区', 'Fangshan'],
  tongzhou: ['通州区', 'Tongzhou'],
  shunyi: ['顺义区', 'Shunyi'],
  changping: ['昌平区', 'Changping'],
  daxing: ['大兴区', 'Daxing'],
  huairou: ['怀柔区', 'Huairou'],
  pinggu: ['平谷区', 'Pinggu'],
  miyun: ['密云区', 'Miyun'],
  yanqing: ['延庆区', 'Yanqing'],
  etown: ['北京经济技术开发区', 'Beijing E-Town'],
};
export const chainWords: Table<Chain> = {
  hydrogen: ['氢能', 'Hydrogen'],
  'energy-storage': ['储能', 'Energy storage'],
  'wind-power': ['风电装备', 'Wind power'],
  'artificial-intelligence': ['人工智能', 'Artificial intelligence'],
  biomedicine: ['生物药', 'Biomedicine'],
  'medical-robotics': ['医疗机器人', 'Medical robotics'],
};
export const tierWords: Table<Tier> = {
  none: ['未入库', 'None yet'],
  technology: ['科技型中小企业', 'Technology SME'],
  innovative: ['创新型中小企业', 'Innovative SME'],
  specialised: ['专精特新中小企业', 'Specialised SME'],
  'little-giant': ['专精特新“小巨人”', 'Little giant'],
};
export const instrumentWords: Table<Instrument> = {
  credit: ['信（征信增信）', 'Credit'],
  insurance: ['保（保险）', 'Insurance'],
  loan: ['贷（贷款）', 'Loan'],
  investment: ['投（股权投资）', 'Investment'],
  guarantee: ['担（担保）', 'Guarantee'],
  subsidy: ['补（补贴）', 'Subsidy'],
};
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
