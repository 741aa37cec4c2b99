import { expect } from '../expect.ts';
import type { Evening, Step } from './Evening.ts';
import { askedAhead } from './preparing.ts';

const named = '贴息资金多久到账？';
/** Its beginning, which the moderator's edit leaves as it is. */
const anonymous = '正在申请的企业能不能同时享受担保补贴';
const twin = '贴息的钱多久可以到账？';
const refused = '请问我的个人订单为什么还没发货？';
export const leftOpen = '外地分公司的贷款是否计入额度？';

/** Questions: nothing reaches others before a moderator lets it. */
export const asking: Step[] = [
  {
    title: '审核员放行提前提问 · The moderator releases the question asked ahead',
    play: async (evening) => {
      await evening.moderator.goTo(`/console/moderation/${evening.eventId}`);
      await evening.moderator.approve(askedAhead);
      await expect(questionAt(evening.guest, askedAhead)).toContainText('王**');
      return '观众看到“王**” · viewers see a masked name';
    },
  },
  {
    title: '现场提问：实名、匿名，未放行前别人看不到 · Asked live; nobody else sees it yet',
    play: async (evening) => {
      const heard = await listen(evening);
      await evening.phone.ask(named);
      await evening.speaker.ask(`${anonymous}？`, true);
      await evening.speaker.ask(twin);
      await evening.phone.ask(refused);
      await evening.phone.ask(leftOpen);
      await evening.moderator.card(leftOpen);
      const leaked = heard().filter((frame) =>
        [named, anonymous, twin, refused, leftOpen].some((text) => frame.includes(text)),
      );
      expect(leaked).toEqual([]);
      return `访客线路上 0 条泄露（${heard().length} 帧） · nothing on the guest's wire`;
    },
  },
  {
    title: '放行、修改、合并、驳回，提问人看到状态 · Approve, edit, merge, reject; the asker sees the state',
    play: review,
  },
  {
    title: '点赞一次、置顶 · One vote each, pinned',
    play: async (evening) => {
      const question = questionAt(evening.phone, anonymous);
      await question.getByTestId('vote').click();
      await expect(question.getByTestId('vote')).toBeDisabled();
      await evening.moderator.press(anonymous, 'pin');
      await expect(questionAt(evening.guest, anonymous)).toContainText('置顶');
      await expect(questionAt(evening.guest, anonymous).getByTestId('vote')).toContainText('1');
      return '1 票，置顶 · 1 vote, pinned';
    },
  },
  {
    title: '口头答复（记录时刻）与文字答复 · Answered by voice with its moment, and by text',
    play: answer,
  },
];

const questionAt = ({ page }: Evening['phone'], text: string) => page.getByTestId('question').filter({ hasText: text });

/** Everything that arrives at the guest's page from now on, by socket or HTTP, the snapshot included. */
async function listen({ guest }: Evening): Promise<() => string[]> {
  const frames: string[] = [];
  guest.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  guest.page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => frames.push(text),
        () => undefined,
      ),
  );
  // A socket opened before is not heard: the guest comes anew.
  await guest.page.reload();
  await guest.inRoom();
  return () => frames;
}

async function review(evening: Evening): Promise<string> {
  const { moderator, phone, speaker, guest } = evening;
  await moderator.approve(named);
  await moderator.press(anonymous, 'edit');
  await moderator.page.getByTestId('words-text').fill(`${anonymous}（专精特新）？`);
  await moderator.page.getByTestId('words-confirm').click();
  await moderator.approve(anonymous);
  await expect(questionAt(guest, anonymous)).toContainText('匿名');
  await moderator.press(twin, 'merge');
  await moderator.page.getByTestId('merge-search').fill(named.slice(0, 6));
  await moderator.page.locator('[data-testid^="merge-into-"]').first().click();
  await moderator.page.getByTestId('merge-confirm').click();
  await moderator.sendNow(twin);
  await moderator.press(refused, 'reject');
  await moderator.page.getByTestId('reject-reason').fill('与本场政策无关');
  await moderator.page.getByTestId('reject-confirm').click();
  await moderator.sendNow(refused);
  await expect(own(phone, refused)).toHaveAttribute('data-state', 'rejected');
  await expect(own(phone, refused)).toContainText('与本场政策无关');
  await expect(own(speaker, twin)).toHaveAttribute('data-state', 'merged');
  await expect(questionAt(guest, refused)).toHaveCount(0);
  return '放行 2、修改 1、合并 1、驳回 1 · 2 released, 1 edited, 1 merged, 1 rejected';
}

const own = ({ page }: Evening['phone'], text: string) => page.getByTestId('own-question').filter({ hasText: text });

async function answer(evening: Evening): Promise<string> {
  const { moderator, host, guest } = evening;
  await moderator.press(named, 'air');
  await expect(host.page.getByTestId('studio-current-question')).toContainText(named);
  await expect(questionAt(guest, named)).toContainText('正在回答');
  await host.page.getByTestId('studio-answered').click();
  await expect(questionAt(guest, named).getByTestId('answer')).toBeVisible();
  await moderator.press(askedAhead, 'text');
  await moderator.page.getByTestId('words-text').fill('营业执照、贷款合同、利息凭证三项。');
  await moderator.page.getByTestId('words-confirm').click();
  await expect(questionAt(guest, askedAhead).getByTestId('answer')).toContainText('利息凭证');
  return (await questionAt(guest, named).getByTestId('answer').innerText()).replace(/\s+/gu, ' ');
}
