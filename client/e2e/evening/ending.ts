import { expect } from '../expect.ts';
import { leftOpen } from './asking.ts';
import type { Step } from './Evening.ts';

/** The end and what is owed after it. */
export const ending: Step[] = [
  {
    title: '结束直播，观众看到结束页 · The broadcast ends; viewers see the closing card',
    play: async (evening) => {
      await evening.host.end();
      for (const { page } of [evening.phone, evening.guest, evening.speaker]) {
        await expect(page.getByTestId('stage')).toHaveAttribute('data-state', 'ended');
      }
      const { event } = await evening.desk.call('event', { params: { id: evening.eventId } });
      return event.state;
    },
  },
  {
    title: '未答复的提问各成一条跟进线索 · Each unanswered question becomes one lead',
    play: async (evening) => {
      const { page } = evening.operator;
      const leads = async (): Promise<string[]> => {
        const answer = await evening.desk.context.get(
          `/api/console/leads?kind=unansweredQuestion&eventId=${evening.eventId}`,
        );
        const body = (await answer.json()) as { items: { text: string; questionId: string }[] };
        return body.items.map((lead) => lead.text);
      };
      // Left open and the anonymous one; those answered, merged and rejected owe nothing more.
      await expect.poll(async () => (await leads()).length, { timeout: 20_000 }).toBe(2);
      expect(await leads()).toContain(leftOpen);
      await evening.operator.goTo(`/console/leads?event=${evening.eventId}`);
      await expect(page.getByTestId('leads')).toContainText(leftOpen);
      return (await leads()).join('；');
    },
  },
  {
    title: '活动页留下问答实录 · The event page keeps the record of answers',
    play: async (evening) => {
      const { page } = evening.guest;
      await page.goto(`${evening.publicUrl}/e/${evening.eventId}`);
      await expect(page.getByTestId('record')).toContainText('利息凭证');
      return '可见 · shown';
    },
  },
];
