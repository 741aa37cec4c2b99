import type { EventReport } from '@jingqi/contract';
import { chainWords, districtWords, instrumentWords, tierWords } from '../registers/index.ts';
import * as words from './report.words.ts';
import { word, type Language } from './report.words.ts';

/** One part of the report as both files show it. `isMoney`: values are yuan. */
export interface Section {
  title: string;
  lines: [name: string, value: string | number][];
}
type Share = { key: string; count: number };

/** 12345 fen are 123.45 yuan. */
export const yuan = (fen: number): number => fen / 100;

/** As 2026-11-24 19:30 in Beijing: in figures, for both languages. */
export function shortTime(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai');
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The report in words and numbers, in the order it is read. */
export function sectionsOf(report: EventReport, language: Language): Section[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const shares = (table: Parameters<typeof word>[0], rows: readonly Share[]): Section['lines'] =>
    rows.map(({ key, count }) => [word(table, key, language), count]);
  const { attended } = report;
  return [
    { title: say('报名', 'Registration'), lines: registered(report, say) },
    { title: say('到场', 'Attendance'), lines: present(report, say) },
    { title: say('到场：按区', 'Attendance by district'), lines: shares(districtWords, attended.byDistrict) },
    { title: say('到场：按产业链', 'Attendance by chain'), lines: shares(chainWords, attended.byChain) },
    { title: say('到场：按梯度', 'Attendance by tier'), lines: shares(tierWords, attended.byTier) },
    { title: say('提问', 'Questions'), lines: asked(report, say) },
    { title: say('约见', 'Meetings'), lines: met(report, language, say) },
    { title: say('线索', 'Leads'), lines: followed(report, language, say) },
    {
      title: say('意向金额（元，不是成交）', 'Intended sums (CNY yuan, not settled)'),
      lines: intended(report, language, say),
    },
    {
      title: say('成交金额（元）', 'Settled sums (CNY yuan)'),
      lines: [[say('合计', 'Total'), yuan(report.money.settledFen)]],
    },
  ];
}

type Say = (zh: string, en: string) => string;

function registered({ registered: r }: EventReport, say: Say): Section['lines'] {
  return [
    [say('报名总数', 'Registrations'), r.total],
    [say('已通过', 'Approved'), r.approved],
    [say('候补', 'Waiting'), r.waitlisted],
    [say('未通过', 'Refused'), r.refused],
    [say('已取消', 'Cancelled'), r.cancelled],
    [say('报名企业', 'Enterprises'), r.enterprises],
  ];
}

function present({ attended: a }: EventReport, say: Say): Section['lines'] {
  return [
    [say('到场人数', 'Persons'), a.persons],
    [say('到场企业', 'Enterprises'), a.enterprises],
    [say('首次参加', 'First-timers'), a.firstTimers],
    [say('现场签到', 'Checked in on site'), a.checkedIn],
    [say('人均分钟', 'Minutes a person'), a.averageMinutes],
    [say('最高同时在线', 'Most at once'), a.peak],
    [say('最高时刻（北京时间）', 'At (Beijing time)'), a.peakAt === null ? '—' : shortTime(a.peakAt)],
  ];
}

function asked({ questions: q }: EventReport, say: Say): Section['lines'] {
  const minutes = q.medianAnswerMs === null ? '—' : Math.round(q.medianAnswerMs / 6_000) / 10;
  return [
    [say('提问', 'Asked'), q.asked],
    [say('公开', 'Released'), q.released],
    [say('已答复', 'Answered'), q.answered],
    [say('答复用时中位数（分钟）', 'Median minutes to the answer'), minutes],
  ];
}

function met({ meetings: m }: EventReport, language: Language, say: Say): Section['lines'] {
  return [
    [say('申请', 'Asked for'), m.requested],
    [say('约定', 'Planned'), m.planned],
    [say('已会面', 'Held'), m.held],
    [say('未成', 'Lost'), m.lost],
    ...m.lostWhy.map(({ why, count }): Section['lines'][number] => [word(words.lostWords, why, language), count]),
  ];
}

function followed({ leads: l }: EventReport, language: Language, say: Say): Section['lines'] {
  return [
    [say('合计', 'Total'), l.total],
    [say('逾期', 'Overdue'), l.overdue],
    ...l.byState.map(({ state, count }): Section['lines'][number] => [
      word(words.leadStateWords, state, language),
      count,
    ]),
    ...l.byKind.map(({ kind, count }): Section['lines'][number] => [word(words.leadKindWords, kind, language), count]),
  ];
}

function intended({ money }: EventReport, language: Language, say: Say): Section['lines'] {
  return [
    [say('合计', 'Total'), yuan(money.intendedFen)],
    ...money.intendedBy.map(({ instrument, fen, count }): Section['lines'][number] => [
      `${word(instrumentWords, instrument, language)} × ${count}`,
      yuan(fen),
    ]),
  ];
}
