import type { District, LeadKind, LeadOffice } from '@jingqi/contract';
import { districtWords } from '../registers/index.ts';
import type { LeadDoc } from './lead.model.ts';

const kinds: Record<LeadKind, [string, string]> = {
  unansweredQuestion: ['未答复的提问', 'unanswered question'],
  contactRequest: ['联系请求', 'request for contact'],
  interest: ['合作意向', 'interest'],
  booking: ['约见', 'meeting'],
  outcome: ['会面结果', 'outcome of a meeting'],
  need: ['需求', 'need'],
};

export type Language = 'zh' | 'en';
const pick = ([zh, en]: readonly [string, string], language: Language): string => (language === 'zh' ? zh : en);

export const kindWord = (kind: LeadKind, language: Language): string => pick(kinds[kind], language);
export const districtWord = (district: District, language: Language): string => pick(districtWords[district], language);

export function officeWord(office: LeadOffice, language: Language): string {
  if (office.kind === 'hub') return pick(['市中小企业公共服务平台', 'the municipal hub'], language);
  if (office.kind === 'carrier') return office.name;
  const district = districtWord(office.district, language);
  return pick([`${district}服务窗口`, `the window of ${district}`], language);
}

interface Words {
  subject: string;
  text: string;
}
const time = (language: Language) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
const by = ({ dueAt, isDueProvisional }: LeadDoc, language: Language): string =>
  (isDueProvisional ? pick(['预计 ', 'probably '], language) : '') + time(language).format(dueAt);

/** To the office: something new, due soon, or overdue. */
export function officeMessage(lead: LeadDoc, about: 'new' | 'reminder' | 'overdue'): Words {
  const heads = {
    new: ['新线索', 'New lead'],
    reminder: ['线索即将到期', 'Lead due soon'],
    overdue: ['线索已逾期', 'Lead overdue'],
  } as const;
  const who = lead.enterprise || lead.personName;
  const zh = `${heads[about][0]}：${who}，${kindWord(lead.kind, 'zh')}，“${lead.eventTitle}”，请于 ${by(lead, 'zh')} 前处理。`;
  const en = `${heads[about][1]}: ${who}, ${kindWord(lead.kind, 'en')}, due ${by(lead, 'en')}.`;
  return { subject: `${heads[about][0]} · ${heads[about][1]}`, text: `${zh}\n${en}` };
}

/** To the person: what happens next. */
export function personMessage(lead: LeadDoc): Words {
  const zh = `您在“${lead.eventTitle}”的${kindWord(lead.kind, 'zh')}已转给${officeWord(lead.office, 'zh')}，${by(lead, 'zh')} 前会有人与您联系，进展见“我的”。`;
  const en = `Your ${kindWord(lead.kind, 'en')} is with ${officeWord(lead.office, 'en')}; you will hear by ${by(lead, 'en')}. See “Mine” for news.`;
  return { subject: '您的事项已受理 · Your matter is being seen to', text: `${zh}\n${en}` };
}
