import { Party } from '../actors/Party.ts';
import { expect } from '../expect.ts';
import { playsOn } from '../evidence.ts';
import { investorSignedIn, signedIn } from '../meetingEvent.ts';
import type { Evening, Step } from './Evening.ts';

/** From the moment the event is moved there until it begins: time enough to ask and to accept on slow machines. */
const noticeMs = 30_000;
const minuteMs = 60_000;

/** A meeting is agreed on, while there is time. */
export const arranging: Step[] = [
  {
    title: '投资人看到候选企业并约见 · An investor finds the enterprise and asks for a meeting',
    play: book,
  },
  {
    title: '企业在自己的页面接受约见，双方进入等候室 · The enterprise accepts; both wait at the door',
    play: async (evening) => {
      const { investorSeat, enterpriseSeat } = evening;
      await enterpriseSeat.page.getByTestId('requests').getByTestId('accept').click();
      for (const { page } of [investorSeat, enterpriseSeat]) {
        await expect(page.getByTestId('mine').getByTestId('meeting')).toHaveAttribute('data-state', 'accepted');
        await page.goto(`${evening.publicUrl}/meet/${evening.meeting.id}`);
      }
      await Promise.all([investorSeat.waits(), enterpriseSeat.waits()]);
      return `${inBeijing(evening.meeting.startsAt)} 开始；双方设备三项打勾，互相看到对方已到 · ticks, and each sees the other has come`;
    },
  },
];

/** In the room. */
export const meeting: Step[] = [
  {
    title: '洽谈到点开始，双向音视频 · The meeting begins at its time; picture and sound both ways',
    play: async ({ investorSeat, enterpriseSeat }) => {
      await Promise.all([investorSeat.inRoom(), enterpriseSeat.inRoom()]);
      const got = await Promise.all([investorSeat, enterpriseSeat].map((seat) => playsOn(seat.page)));
      return got
        .map(({ frames, width, energy }) => `${frames} 帧 ${width}px 声能 ${energy.toExponential(1)}`)
        .join(' ⇄ ');
    },
  },
  {
    title: '洽谈文字送达，第三人进不来 · What is written arrives; a third person cannot come in',
    play: async ({ investorSeat, enterpriseSeat, publicUrl, desk, cameras, meeting: { id } }) => {
      await investorSeat.say('请问新产线何时投产？');
      await enterpriseSeat.openChat();
      await expect(line(enterpriseSeat, '新产线何时投产')).toBeVisible();
      await enterpriseSeat.say('预计明年三月');
      await expect(line(investorSeat, '预计明年三月')).toBeVisible();
      await enterpriseSeat.page.keyboard.press('Escape');
      const third = await signedIn(publicUrl, desk, '赵无关', '');
      const stranger = await Party.open(cameras, third, `${publicUrl}/meet/${id}`);
      await expect(stranger.page.getByTestId('not-found')).toBeVisible();
      await stranger.close();
      const refusals = await Promise.all(
        [third.api, desk].map((api) => refusalOf(api.call('meeting', { params: { id } }))),
      );
      return `2 / 2 条；第三人与运营人员都得到 ${refusals.join('、')} · a third person and the operator find nothing`;
    },
  },
];

/** They have talked for a minute at least, and say what came of it. */
export const outcomes: Step[] = [
  {
    title: '双方填写结果卡：意向、方式、金额 · Both fill in an outcome card: intent, instrument, amount',
    play: async ({ investorSeat, enterpriseSeat }) => {
      // Long enough together for the evidence of the media node, which is read each 15 s.
      await investorSeat.page
        .getByTestId('meet-clock')
        .filter({ hasText: /^[0-2]:|^3:[0-3]/u })
        .waitFor({ timeout: 90_000 });
      await Promise.all([playsOn(investorSeat.page, { frames: 5 }), playsOn(enterpriseSeat.page, { frames: 5 })]);
      const { page } = investorSeat;
      await investorSeat.leave();
      await page.getByTestId('verdict-intent').click();
      await page.getByTestId('instrument-investment').click();
      await page.getByTestId('outcome-amount').fill('500');
      await page.getByTestId('outcome-save').click();
      await expect(page.getByTestId('outcome-done')).toContainText('500 万元');
      await enterpriseSeat.leave();
      await enterpriseSeat.page.getByTestId('verdict-followUp').click();
      await enterpriseSeat.page.getByTestId('outcome-save').click();
      await expect(enterpriseSeat.page.getByTestId('outcome-done')).toBeVisible();
      const said = await Promise.all([investorSeat, enterpriseSeat].map(saidBy));
      await Promise.all([investorSeat.close(), enterpriseSeat.close()]);
      return said.join(' | ');
    },
  },
];

async function book(evening: Evening): Promise<string> {
  const { desk, publicUrl, cameras, eventId, enterprise } = evening;
  evening.investor = await investorSignedIn(publicUrl, desk, '何志远');
  const startsAt = await bringForward(evening);
  const url = `${publicUrl}/e/${eventId}/meetings`;
  [evening.investorSeat, evening.enterpriseSeat] = await Promise.all([
    Party.open(cameras, evening.investor, url),
    Party.open(cameras, enterprise, url, { phone: true }),
  ]);
  const { page } = evening.investorSeat;
  const candidate = page.getByTestId('candidate').filter({ hasText: enterprise.enterprise });
  const words = (await candidate.innerText()).replace(/\s+/gu, ' ');
  await candidate.getByTestId('book-open').click();
  await page.getByTestId('slot-0').click();
  await page.getByTestId('slot-message').fill('想了解新产线的投产计划');
  await page.getByTestId('slot-send').click();
  await expect(page.getByTestId('meeting')).toHaveAttribute('data-state', 'awaitsThem');
  const { mine } = await evening.investor.api.call('meetingBoard', { params: { id: eventId } });
  evening.meeting = { id: mine[0]?.id ?? '', startsAt };
  return `${inBeijing(startsAt)}，${words}`;
}

/** The event of tomorrow takes place in a moment, and its first meeting with it. */
async function bringForward({ desk, eventId }: Evening): Promise<string> {
  const params = { id: eventId };
  const event = await desk.call('staffEvent', { params });
  const startsAt = new Date(Date.now() + noticeMs);
  const endsAt = new Date(startsAt.getTime() + 90 * minuteMs).toISOString();
  await desk.call('editEvent', { params, body: { ...event, startsAt: startsAt.toISOString(), endsAt } });
  await desk.call('saveMeetingSettings', {
    params,
    body: {
      open: true,
      firstStartsAt: startsAt.toISOString(),
      lengthMinutes: 5,
      gapMinutes: 5,
      slots: 3,
      tables: 2,
      requestMinutes: 5,
      revision: 0,
    },
  });
  return startsAt.toISOString();
}

const line = ({ page }: Party, text: string) => page.getByTestId('meet-line').filter({ hasText: text });

const saidBy = async ({ page }: Party): Promise<string> =>
  (await page.getByTestId('outcome-done').innerText()).replace(/\s+/gu, ' ');

const inBeijing = (at: string): string =>
  new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

/** The code of a refusal. Throws when it was answered. */
async function refusalOf(answer: Promise<unknown>): Promise<string> {
  const refusal = await answer.then(
    () => '',
    (error: unknown) => String(error),
  );
  const code = /"code":"(\w+)"/u.exec(refusal)?.[1];
  if (code !== 'NOT_FOUND') throw new Error(`answered to a third person: ${refusal}`);
  return code;
}
