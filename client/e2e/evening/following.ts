import { readFile } from 'node:fs/promises';
import type { LeadView } from '@jingqi/contract';
import { lendSession } from '../actors/cookies.ts';
import type { Api } from '../api.ts';
import { newWindow } from '../desks.ts';
import { expect } from '../expect.ts';
import type { Evening, Step } from './Evening.ts';

/** 500 万元. */
const intendedFen = 500_000_000;
/** The meeting's five minutes, and what it takes to close it. */
const meetingEndsWithinMs = 360_000;

/** What stays: leads at their desks, and the report. */
export const following: Step[] = [
  {
    title: '线索进入本区窗口的收件箱，外区看不到 · Leads are in the inbox of their district’s window, and of no other',
    play: inboxes,
  },
  {
    title: '活动报告与 XLSX · The report, and its workbook',
    play: report,
  },
];

async function inboxes(evening: Evening): Promise<string> {
  const { publicUrl, desk, haidian, eventId, enterprise, waiting } = evening;
  evening.xicheng = await newWindow(publicUrl, desk, 'xicheng');
  const own = await leadsOf(haidian, eventId, enterprise.enterprise, ['booking', 'contactRequest', 'need', 'outcome']);
  expect(own.find(({ kind }) => kind === 'outcome')?.intent).toEqual({
    instrument: 'investment',
    amountFen: intendedFen,
  });
  const others = await leadsOf(evening.xicheng, eventId, waiting.enterprise, ['contactRequest']);
  const { items } = await evening.xicheng.call('leads', { query: { eventId, scope: 'all' } });
  expect(new Set(items.map(({ enterprise: name }) => name))).toEqual(new Set([waiting.enterprise]));
  for (const { id } of own) await expect(evening.xicheng.call('lead', { params: { id } })).rejects.toThrow('NOT_FOUND');
  const shown = await shownAt(evening, haidian, own);
  return `海淀：${own.map(({ kind }, at) => `${kind} ${shown[at]}`).join('；')} | 西城：${others.length} 条，看不到海淀的`;
}

/** The leads of an enterprise, once they are all routed to this desk and dated. */
async function leadsOf(desk: Api, eventId: string, enterprise: string, kinds: string[]): Promise<LeadView[]> {
  const found = async () => {
    const { items } = await desk.call('leads', { query: { eventId, scope: 'all' } });
    return items
      .filter((lead) => lead.enterprise === enterprise && lead.dueAt !== null)
      .toSorted((one, other) => one.kind.localeCompare(other.kind));
  };
  await expect.poll(async () => (await found()).map(({ kind }) => kind)).toEqual(kinds);
  return found();
}

/** The due clock of each of these leads on the page of this desk, in working days. */
async function shownAt({ viewers, publicUrl, eventId }: Evening, desk: Api, leads: LeadView[]): Promise<string[]> {
  const context = await viewers.newContext({ viewport: { width: 1280, height: 800 } });
  await lendSession(desk, context);
  const page = await context.newPage();
  await page.goto(`${publicUrl}/console/leads?scope=all&event=${eventId}`);
  const shown: string[] = [];
  for (const { id } of leads) {
    const due = page.getByTestId(`lead-${id}`).getByTestId('lead-due');
    await expect(due).toHaveAttribute('data-due', 'left');
    shown.push((await due.innerText()).replace(/\s+/gu, ' '));
  }
  await context.close();
  return shown;
}

async function report({ desk, operator, eventId }: Evening): Promise<string> {
  const params = { id: eventId };
  const state = async () => (await desk.call('staffMeetings', { params })).items[0]?.state;
  await expect.poll(state, { timeout: meetingEndsWithinMs, intervals: [2_000] }).toMatch(/held|lost/u);
  const { registered, attended, questions, meetings, leads, money } = await desk.call('eventReport', { params });
  expect(registered).toMatchObject({ total: 4, approved: 3, cancelled: 1, enterprises: 4 });
  expect(attended.persons).toBeGreaterThanOrEqual(3);
  // By voice with the one merged into it, and by text.
  expect(questions).toMatchObject({ asked: 6, answered: 3 });
  expect(meetings).toMatchObject({ requested: 1, planned: 1, held: 1, lost: 0 });
  expect(money).toMatchObject({ intendedFen, settledFen: 0 });
  await operator.goTo(`/console/reports/${eventId}`);
  const size = await workbook(operator);
  return [
    `报名 ${registered.total}（通过 ${registered.approved}、退出 ${registered.cancelled}）`,
    `到场 ${attended.persons} 人 ${attended.enterprises} 家，峰值 ${attended.peak}`,
    `提问 ${questions.asked} 答复 ${questions.answered}`,
    `洽谈 ${meetings.held} / ${meetings.planned}`,
    `线索 ${leads.total}`,
    `意向 ${money.intendedFen / 1_000_000} 万元，落地 ${money.settledFen}`,
    `XLSX ${size} B`,
  ].join('；');
}

/** The operator opens the report and saves its workbook. Returns its size in bytes. */
async function workbook({ page }: Evening['operator']): Promise<number> {
  await expect(page.getByTestId('money-intended')).toContainText('500');
  const saved = page.waitForEvent('download');
  await page.getByTestId('report-xlsx').click();
  const bytes = await readFile(await (await saved).path());
  // A workbook is a zip.
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  return bytes.length;
}
